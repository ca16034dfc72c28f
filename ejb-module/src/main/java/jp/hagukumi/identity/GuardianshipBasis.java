package jp.hagukumi.identity;

/** Why somebody may act for a child. */
public enum GuardianshipBasis {
    /** The register names the person as having custody (親権者). */
    REGISTER,
    /** The mother, from the birth itself until the register speaks (民法 818条・819条4項). */
    BIRTH,
    /** Another guardian invited the person and the person accepted. */
    INVITATION
}
