package jp.hagukumi.checkups.day.rules;

/** Caries types: O1, O2, A, B, C at one and a half, O, A, B, C1, C2 at three. */
public enum DentalType {
    O,
    O1,
    O2,
    A,
    B,
    C,
    C1,
    C2
}
