package jp.hagukumi.checkups;

/** The checkups of infants; 1歳6か月児 and 3歳児 are the city's duty (母子保健法12条), the others are made by clinics. */
public enum CheckupKind {
    M1,
    M3_4,
    M6_7,
    M9_10,
    Y1M6,
    Y3,
    Y5
}
