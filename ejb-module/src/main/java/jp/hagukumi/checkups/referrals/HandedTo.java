package jp.hagukumi.checkups.referrals;

/** To whom a letter was given. */
public enum HandedTo {
    MOTHER,
    FATHER,
    OTHER_GUARDIAN,
    BY_POST
}
