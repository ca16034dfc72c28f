package jp.hagukumi.web.problem;

/** The session was ended on purpose, perhaps from another device: this device's copy of anything is to be wiped. */
public final class SignedOutElsewhere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignedOutElsewhere() {
        super("signed out", null, false, false);
    }
}
