package jp.hagukumi.checkups.referrals;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of referrals. */
public enum ReferralRefusal implements RefusalCode {
    /** Nothing is decided yet, or what was decided refers nobody. */
    NOTHING_TO_REFER("HB-K400", Kind.CONFLICT),
    SPEAK_FIRST("HB-K401", Kind.CONFLICT),
    /** Nothing was found in that group. */
    NO_FINDING_IN_GROUP("HB-K402", Kind.INVALID),
    DAY_DOES_NOT_FIT("HB-K403", Kind.INVALID),
    /** Of what needs treatment something must follow; of a child that is well, no care. Argument: {@code allowed}. */
    FOLLOW_DOES_NOT_FIT("HB-K404", Kind.INVALID),
    /** There is nothing to tell the family yet. */
    NO_ANSWER_YET("HB-K405", Kind.CONFLICT),
    /** No referral has that code and birth date: which of both is wrong is not said. */
    CODE_UNKNOWN("HB-K410", Kind.NOT_FOUND),
    NOT_A_MEDICAL_INSTITUTION("HB-K411", Kind.FORBIDDEN),
    /** The mark of a message was used for another content. */
    MESSAGE_ID_REUSED("HB-K412", Kind.CONFLICT),
    /** That number is known with another content. Argument: {@code version}. */
    NUMBER_KNOWN_OTHERWISE("HB-K413", Kind.CONFLICT),
    NUMBER_UNKNOWN("HB-K414", Kind.NOT_FOUND),
    /** Argument: {@code version}, the next one. */
    VERSION_NOT_NEXT("HB-K415", Kind.CONFLICT),
    EVIDENCE_NOT_AS_RECEIVED("HB-K416", Kind.UNAVAILABLE),
    /** The city no longer follows this referral. */
    NO_LONGER_FOLLOWED("HB-K417", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    ReferralRefusal(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
