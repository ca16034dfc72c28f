package jp.hagukumi.births.rules;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** What can be wrong or unusual with a certificate. Codes up to HB-B199 refuse; from HB-B200 on they are remarks. */
public enum CertificateFlaw implements RefusalCode {
    TEXT_MISSING("HB-B101"),
    /** Argument: {@code max}. */
    TEXT_TOO_LONG("HB-B102"),
    /** Control characters, broken or invisible ones, spaces at the ends. */
    TEXT_UNFIT("HB-B103"),
    /** Arguments: {@code min}, {@code max}. */
    NUMBER_OUT_OF_BOUNDS("HB-B104"),
    /** Weight and length may be blank only where neither physician nor midwife attended. */
    MEASURE_MISSING("HB-B105"),
    FACILITY_NAME_MISSING("HB-B106"),
    PLURALITY_INCOMPLETE("HB-B107"),
    PLURALITY_NOT_EXPECTED("HB-B108"),
    ORDER_ABOVE_COUNT("HB-B109"),
    CERTIFIED_BEFORE_BIRTH("HB-B110"),
    IN_FUTURE("HB-B111"),
    NOT_TO_THE_MINUTE("HB-B112"),
    TOO_MANY_DECIMALS("HB-B113"),
    BORN_TOO_LONG_AGO("HB-B114"),
    NUMBER_MALFORMED("HB-B120"),
    MUNICIPALITY_MALFORMED("HB-B121"),
    MEDICAL_CODE_MALFORMED("HB-B122"),
    ATTACHMENT_TYPE("HB-B123"),
    ATTACHMENT_TOO_LARGE("HB-B124"),
    ATTACHMENT_ALTERED("HB-B125"),
    ENVELOPE_MALFORMED("HB-B126"),

    /** Arguments: {@code min}, {@code max}. */
    UNUSUAL_NUMBER("HB-B201"),
    SEX_UNDETERMINED("HB-B202"),
    UNNAMED("HB-B203"),
    FACILITY_NAME_NOT_EXPECTED("HB-B204"),
    NOT_MEASURED("HB-B205"),
    /** Argument: {@code position}, counted from 1. */
    GIVEN_NAME_CHARACTER("HB-B206"),
    PRIVATE_USE_CHARACTER("HB-B207"),
    FEWER_BIRTHS_THAN_ORDER("HB-B208"),
    BORN_LONG_AGO("HB-B209"),
    OTHER_MUNICIPALITY("HB-B220"),
    UNKNOWN_MUNICIPALITY("HB-B221"),
    CODE_UNKNOWN("HB-B222"),
    CODE_NOT_TRIED("HB-B223"),
    CODE_NAME_DIFFERS("HB-B224"),
    CODE_PLACE_TAKEN("HB-B225"),
    /** The mother told of a birth of those days that is not quite this one: a clerk decides. */
    CODE_TOLD_OTHERWISE("HB-B227"),
    /** The medical institution code is not the one the sender is registered with. */
    MEDICAL_CODE_DIFFERS("HB-B226");

    private final String code;

    CertificateFlaw(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return this == ATTACHMENT_TOO_LARGE ? Kind.TOO_LARGE : Kind.INVALID;
    }

    /** Whether a certificate with it is not taken. */
    public boolean isRefusal() {
        return code.compareTo("HB-B200") < 0;
    }
}
