package jp.hagukumi.checkups.day.rules;

/** An item of the ordinance, as organs.csv orders it. Source: 母子保健法施行規則2条. */
public enum Organ {
    GROWTH,
    NUTRITION,
    SPINE_AND_CHEST,
    SKIN,
    EYES,
    EAR_NOSE_THROAT,
    TEETH_AND_MOUTH,
    LIMBS,
    MIND,
    SPEECH,
    IMMUNIZATIONS,
    CHILD_CARE,
    OTHER
}
