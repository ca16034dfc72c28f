package jp.hagukumi.identity;

/** What a person is to the city's register. */
public enum Standing {
    /** A child known from a birth certificate; the register has not spoken of it yet. */
    EXPECTED,
    /** Registered here. */
    RESIDENT,
    /** Known, never registered here: a mother who gives birth while staying with her parents (里帰り). */
    ELSEWHERE,
    /** Moved out of the city. */
    LEFT,
    DIED,
    /** Was expected by mistake: the certificate was joined to the wrong mother. */
    WITHDRAWN
}
