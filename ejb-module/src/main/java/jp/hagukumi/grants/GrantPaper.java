package jp.hagukumi.grants;

/** What a paper sent with an application shows. */
public enum GrantPaper {
    /** The account: bankbook, cash card, or the page of a bank without bankbooks. */
    ACCOUNT,
    /** That she bore the former name the account runs in: old licence, register extract. */
    FORMER_NAME,
    /** What a doctor writes of a pregnancy that was lost before the city was told of it. */
    LOSS,
    OTHER
}
