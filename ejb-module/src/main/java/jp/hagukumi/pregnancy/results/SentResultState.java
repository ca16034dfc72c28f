package jp.hagukumi.pregnancy.results;

/** Where something sent stands; the edges are drawn in {@code docs/states/sent-result.md}. */
public enum SentResultState {
    /** Nobody was found for it: a clerk looks. */
    SET_ASIDE,
    /** It is with the woman's results. */
    TAKEN,
    /** The clinic sent the next version. */
    REPLACED,
    /** The clinic withdrew it. */
    WITHDRAWN,
    /** A clerk found that it belongs to nobody here. */
    DISMISSED
}
