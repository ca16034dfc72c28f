package jp.hagukumi.pregnancy.consultation;

/** Whether the nurses of the ward still work on a case; the edges are drawn in {@code docs/states/care-case.md}. */
public enum CareState {
    OPEN,
    CLOSED
}
