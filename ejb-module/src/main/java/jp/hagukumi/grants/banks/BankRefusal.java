package jp.hagukumi.grants.banks;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Why an account, a holder's name or a value date cannot be taken. */
public enum BankRefusal implements RefusalCode {
    /** No bank of the published list has the code. */
    UNKNOWN_BANK("HB-G300", Kind.NOT_FOUND),
    /** The bank is on the list and has no branch with the code. */
    UNKNOWN_BRANCH("HB-G301", Kind.INVALID),
    /** Not one to seven digits. */
    ACCOUNT_NUMBER("HB-G302", Kind.INVALID),
    /** No bank with the code, told with an account. */
    BANK_OF_ACCOUNT("HB-G303", Kind.INVALID),
    /** Nothing but spaces and signs. */
    NAME_EMPTY("HB-G310", Kind.INVALID),
    /** Arguments: {@code character}. */
    NAME_CHARACTER("HB-G311", Kind.INVALID),
    /** A voicing mark where none can stand. Arguments: {@code character}. */
    NAME_MARK("HB-G312", Kind.INVALID),
    /** Arguments: {@code max}, in half-width letters, a voicing mark counted. */
    NAME_TOO_LONG("HB-G313", Kind.INVALID),
    /** 記号 is not five digits. */
    POSTAL_SYMBOL("HB-G320", Kind.INVALID),
    /** 記号 begins with neither 1 nor 0, or begins with 1 and does not end with 0. */
    POSTAL_SYMBOL_FORM("HB-G321", Kind.INVALID),
    /** 番号 has too many digits, too few, or something else. */
    POSTAL_NUMBER("HB-G322", Kind.INVALID),
    /** 番号 does not end with 1: an account number was told for it. */
    POSTAL_NUMBER_END("HB-G323", Kind.INVALID),
    /** ゆうちょ銀行 has no branch for the symbol. */
    POSTAL_BRANCH("HB-G324", Kind.INVALID),
    /** The account is in another's name, as far as spelling tells. */
    NOT_OWN_NAME("HB-G330", Kind.INVALID),
    /** Banks do not work on the value date. Arguments: {@code next}. */
    NO_BANK_DAY("HB-G340", Kind.INVALID),
    /** Handed in too late for the value date. Arguments: {@code next}. */
    CUT_OFF_MISSED("HB-G341", Kind.CONFLICT),
    /** Arguments: {@code next}, the last day that the bank takes. */
    VALUE_DATE_TOO_FAR("HB-G342", Kind.INVALID),
    /** The written file breaks a rule or differs from what was decided; it does not leave. Arguments: {@code rule}. */
    FILE_NOT_SOUND("HB-G343", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    BankRefusal(String code, Kind kind) {
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
