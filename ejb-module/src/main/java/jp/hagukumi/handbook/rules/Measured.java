package jp.hagukumi.handbook.rules;

/** What was measured, each in a kind of its own: a child lying is longer than the same child standing. */
public enum Measured {
    /** Grams. */
    WEIGHT("WEIGHT"),
    /** Millimetres, lying. */
    LENGTH("STATURE"),
    /** Millimetres, standing. */
    HEIGHT("STATURE"),
    /** Circumference of the head, millimetres. */
    HEAD("HEAD");

    private final String curve;

    Measured(String curve) {
        this.curve = curve;
    }

    /** The survey's name of the curve: length and height are one, lying below two years and standing after. */
    String curve() {
        return curve;
    }

    boolean isStature() {
        return this == LENGTH || this == HEIGHT;
    }
}
