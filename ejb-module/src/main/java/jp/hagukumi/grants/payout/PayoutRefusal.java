package jp.hagukumi.grants.payout;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of payments and batches. */
public enum PayoutRefusal implements RefusalCode {
    /** Who decided or proposed it can not approve it; nor who made a batch let it go, in whoever's place. */
    SECOND_PERSON_NEEDED("HB-G200", Kind.CONFLICT),
    /** One of those chosen is not as it was shown any more: nothing was done. */
    NOT_AS_SHOWN("HB-G201", Kind.CONFLICT),
    /** She has told no account that may be used. */
    NO_USABLE_ACCOUNT("HB-G202", Kind.CONFLICT),
    NOTHING_TO_PAY("HB-G203", Kind.CONFLICT),
    /** The file does not agree with what was awarded: it was not let go. Arguments: {@code payment}. */
    FILE_DISAGREES("HB-G205", Kind.CONFLICT),
    /** The batch was noted as handed in already. Arguments: {@code at}. */
    HANDED_IN_BEFORE("HB-G206", Kind.CONFLICT),
    /** The same account is wrong again: another one is needed. */
    SAME_ACCOUNT("HB-G207", Kind.CONFLICT),
    DAY_IN_THE_FUTURE("HB-G208", Kind.INVALID),
    DAY_BEFORE_VALUE_DAY("HB-G209", Kind.INVALID),
    NOT_A_CLAIM("HB-G210", Kind.CONFLICT),
    /** The file with the bank's results cannot be read. Arguments: {@code line}. */
    RESULTS_UNREADABLE("HB-G211", Kind.INVALID),
    /** A payment in it is none of ours or is not at the bank. Arguments: {@code line}. */
    RESULTS_DO_NOT_FIT("HB-G212", Kind.INVALID),
    /** The city's account for transfers is not configured. */
    NO_ORIGINATOR("HB-G213", Kind.UNAVAILABLE);

    private final String code;
    private final Kind kind;

    PayoutRefusal(String code, Kind kind) {
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
