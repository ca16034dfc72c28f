package jp.hagukumi.identity;

/** What a guardian is to the child. */
public enum GuardianRelation {
    FATHER,
    MOTHER,
    GRANDPARENT,
    OTHER_GUARDIAN
}
