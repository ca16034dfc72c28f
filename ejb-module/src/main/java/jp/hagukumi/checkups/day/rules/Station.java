package jp.hagukumi.checkups.day.rules;

/** A place in the hall where something is done with the child. */
public enum Station {
    INTERVIEW,
    MEASUREMENT,
    URINE,
    VISION,
    HEARING,
    MEDICAL,
    DENTAL,
    GUIDANCE
}
