package jp.hagukumi.births;

/** The kinds of visit; which one is due is the rules' decision. */
public enum VisitKind {
    /** 新生児訪問指導 (母子保健法11条). */
    NEWBORN,
    /** 未熟児訪問指導 (母子保健法19条). */
    PREMATURE,
    /** 乳児家庭全戸訪問 (児童福祉法6条の3第4項). */
    HELLO_BABY
}
