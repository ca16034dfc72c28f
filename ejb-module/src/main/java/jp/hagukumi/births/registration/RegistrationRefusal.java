package jp.hagukumi.births.registration;

import java.util.stream.Stream;
import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of registrations of birth: HB-B600 to HB-B639 the form, HB-B640 to HB-B659 filing in the app, HB-B660
 * to HB-B669 signatures, HB-B670 on the desk. */
public enum RegistrationRefusal implements RefusalCode {
    FIELD_UNKNOWN("HB-B600", Kind.INVALID),
    /** The form needs it. */
    FIELD_MISSING("HB-B601", Kind.INVALID),
    /** Argument: {@code max}. */
    FIELD_TOO_LONG("HB-B602", Kind.INVALID),
    FIELD_CHARACTERS("HB-B603", Kind.INVALID),
    FIELD_SHAPE("HB-B604", Kind.INVALID),
    /** Argument: {@code position} of the first character that a given name cannot have. */
    NAME_CHARACTER("HB-B605", Kind.INVALID),
    NAME_TAKEN("HB-B606", Kind.INVALID),
    /** Argument: {@code position}. */
    READING_CHARACTER("HB-B607", Kind.INVALID),
    FILER_MAY_NOT("HB-B608", Kind.INVALID),
    FILER_IS_NOT_MOTHER("HB-B609", Kind.INVALID),
    DAY_AFTER_TODAY("HB-B610", Kind.INVALID),
    PARENT_BORN_AFTER_CHILD("HB-B611", Kind.INVALID),
    MUNICIPALITY_UNKNOWN("HB-B612", Kind.INVALID),
    NOTHING_MENDED("HB-B613", Kind.INVALID),
    /** No certificate is joined to the child yet. */
    NO_CERTIFICATE_YET("HB-B620", Kind.CONFLICT),
    ALREADY_REGISTERED("HB-B621", Kind.CONFLICT),
    /** After a death the office writes it with the family. */
    WITH_THE_OFFICE("HB-B622", Kind.CONFLICT),
    NOT_OF_THIS_CITY("HB-B623", Kind.INVALID),
    /** For whom a support measure protects from, and nothing says so. */
    ONLY_AT_THE_OFFICE("HB-B624", Kind.FORBIDDEN),
    ONLY_THE_FILER("HB-B625", Kind.FORBIDDEN),
    /** The city has not begun to take them in the app. Argument: {@code due}, the last day that is in time. */
    NOT_BY_APP_HERE("HB-B626", Kind.CONFLICT),
    /** A draft, or taken back: nothing is deposited that a receipt could be of. */
    NOTHING_DEPOSITED("HB-B627", Kind.CONFLICT),
    BIRTH_TO_COME("HB-B630", Kind.INVALID),
    /** Older than the app takes by itself. */
    BIRTH_LONG_AGO("HB-B631", Kind.INVALID),
    BIRTHS_NOT_ONE_DELIVERY("HB-B632", Kind.INVALID),
    /** She has a child already that was born too near to this day for two deliveries. */
    ANOTHER_BIRTH_NEAR("HB-B633", Kind.CONFLICT),
    ONLY_THE_MOTHER_TELLS("HB-B634", Kind.FORBIDDEN),
    /** A certificate is joined to the child, or its registration is filed. */
    TOLD_AND_USED("HB-B635", Kind.CONFLICT),
    PHOTO_NO_PICTURE("HB-B636", Kind.INVALID),
    /** Arguments: {@code short} and {@code long}, pixels of the sides at least. */
    PHOTO_TOO_SMALL("HB-B637", Kind.INVALID),
    /** No certificate, and nobody said that its photo agrees with the form as it stands. */
    PHOTO_NOT_COMPARED("HB-B638", Kind.CONFLICT),
    /** More than a small mistake: the filer mends it, or a new notice is needed. */
    NOT_BY_PHONE("HB-B650", Kind.INVALID),
    /** Without the filer's consent nothing in the notice is changed. */
    CONSENT_MISSING("HB-B651", Kind.INVALID),
    /** The family has begun to mend it in the app and has not handed that in. */
    FAMILY_MENDS("HB-B652", Kind.CONFLICT),
    APP_ONE_FILER("HB-B640", Kind.INVALID),
    APP_FILER_IS_PARENT("HB-B641", Kind.INVALID),
    APP_PARENTS_JAPANESE("HB-B642", Kind.INVALID),
    APP_BORN_IN_JAPAN("HB-B643", Kind.INVALID),
    APP_NAME_CAN_BE_SENT("HB-B644", Kind.INVALID),
    APP_HONSEKI_KNOWN("HB-B645", Kind.INVALID),
    APP_FILED_AT_HONSEKI("HB-B646", Kind.INVALID),
    APP_CERTIFICATE_AT_HAND("HB-B647", Kind.INVALID),
    APP_CITY_TAKES_THEM("HB-B648", Kind.INVALID),
    SIGNATURE_BROKEN("HB-B660", Kind.INVALID),
    CERTIFICATE_NOT_TRUSTED("HB-B661", Kind.INVALID),
    CERTIFICATE_EXPIRED("HB-B662", Kind.INVALID),
    CERTIFICATE_REVOKED("HB-B663", Kind.INVALID),
    SIGNATURE_CANNOT_BE_CHECKED("HB-B664", Kind.UNAVAILABLE),
    SIGNED_BY_ANOTHER("HB-B665", Kind.INVALID),
    /** Who proposed an act does not decide it. */
    SECOND_PERSON_NEEDED("HB-B670", Kind.FORBIDDEN),
    /** Somebody proposed an act that is not decided yet. */
    ACT_WAITS("HB-B671", Kind.CONFLICT),
    ALREADY_FILED("HB-B672", Kind.CONFLICT),
    NOT_A_COLLEAGUE("HB-B673", Kind.INVALID),
    SEND_ON_WHERE("HB-B674", Kind.INVALID),
    RECEIPT_REASON_MISSING("HB-B675", Kind.INVALID),
    RECEIPT_AFTER_TODAY("HB-B676", Kind.INVALID),
    RECEIPT_BEFORE_BIRTH("HB-B677", Kind.INVALID),
    RECEIPT_NOT_TODAY("HB-B678", Kind.INVALID),
    /** Of the family-register link: why an answer is set aside. */
    LINK_ORDER_UNKNOWN("HB-B680", Kind.INVALID),
    LINK_NUMBER_USED_TWICE("HB-B681", Kind.CONFLICT),
    LINK_OTHER_ACCEPTANCE("HB-B682", Kind.INVALID),
    LINK_BEFORE_ACCEPTANCE("HB-B683", Kind.INVALID),
    LINK_AFTER_TODAY("HB-B684", Kind.INVALID),
    LINK_AFTER_CANCEL("HB-B685", Kind.CONFLICT),
    LINK_ALREADY_ANSWERED("HB-B686", Kind.CONFLICT),
    LINK_NOT_AWAITED("HB-B687", Kind.CONFLICT),
    AMENDS_NOTHING("HB-B690", Kind.INVALID),
    /** A completion (追完) adds what was missing; what stands there is corrected (訂正). */
    COMPLETION_CHANGES("HB-B691", Kind.INVALID),
    AMENDMENT_WAITS("HB-B692", Kind.CONFLICT),
    /** More than one person is named and born as the filing says of the mother, or nobody and no ward is addressed. */
    LINK_MOTHER_UNKNOWN("HB-B688", Kind.INVALID),
    LINK_CHILD_UNCLEAR("HB-B689", Kind.CONFLICT),
    /** The family register was asked to give the order up and has not said yet what became of it. */
    TAKE_BACK_UNDER_WAY("HB-B693", Kind.CONFLICT),
    /** The family register had decided already; its answer is on its way. */
    TAKE_BACK_TOO_LATE("HB-B694", Kind.CONFLICT),
    /** A resident of that name and birth is known: she is chosen as the mother, or said to be another person. */
    MOTHER_IS_RESIDENT("HB-B695", Kind.CONFLICT),
    /** Something is still to be put right: nothing incomplete is accepted (戸籍法34条2項). */
    DEFECTS_OPEN("HB-B696", Kind.CONFLICT),
    /** Something else than the form keeps it from being a case; the log says what. */
    LINK_FILING_UNFIT("HB-B697", Kind.INVALID),
    REPORT_OF_THE_FUTURE("HB-B698", Kind.INVALID),
    RECEIPT_UNKNOWN("HB-B699", Kind.NOT_FOUND);

    private final String code;
    private final Kind kind;

    RegistrationRefusal(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    /** The refusal of that code. */
    static RegistrationRefusal of(String code) {
        return Stream.of(values())
                .filter(refusal -> refusal.code.equals(code))
                .findFirst()
                .orElseThrow();
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
