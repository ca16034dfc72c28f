package jp.hagukumi.pregnancy.satogaeri;

/** What the municipality of the stay is asked for. */
public enum StayCare {
    /** A visit to mother and newborn (母子保健法11条). */
    VISIT,
    /** 産後ケア (母子保健法17条の2). */
    POSTNATAL_CARE
}
