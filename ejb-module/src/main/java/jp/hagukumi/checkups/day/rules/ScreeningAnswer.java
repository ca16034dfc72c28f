package jp.hagukumi.checkups.day.rules;

/** What a screening gave: urine −, ±, +, 2+, 3+; eyes and ears passed, below, or not possible today. */
public enum ScreeningAnswer {
    MINUS,
    TRACE,
    PLUS,
    PLUS2,
    PLUS3,
    PASSED,
    BELOW,
    NOT_POSSIBLE
}
