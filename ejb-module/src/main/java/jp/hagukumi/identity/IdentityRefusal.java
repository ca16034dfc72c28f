package jp.hagukumi.identity;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of this room. */
public enum IdentityRefusal implements RefusalCode {
    /** The provider vouches for somebody whom the city has no account for. */
    NO_ACCOUNT("HB-I001", Kind.UNAUTHENTICATED),
    /** The account was closed: the person moved away or left the service. */
    ACCOUNT_CLOSED("HB-I002", Kind.UNAUTHENTICATED),
    /** No invitation answers to this code, or it has lapsed or been answered: the asker must not learn which. */
    INVITATION_UNKNOWN("HB-I003", Kind.NOT_FOUND),
    ALREADY_GUARDIAN("HB-I004", Kind.CONFLICT),
    /** The guardianship rests on the register; only the ward office may end it. */
    NOT_BY_INVITATION("HB-I005", Kind.FORBIDDEN),
    ONLY_A_GUARDIAN_INVITES("HB-I006", Kind.FORBIDDEN),
    TOO_MANY_INVITATIONS("HB-I007", Kind.TOO_MANY),
    /** Arguments: {@code field}. */
    PERIODS_OVERLAP("HB-I008", Kind.CONFLICT),
    PERIOD_ENDS_BEFORE_IT_BEGINS("HB-I009", Kind.INVALID),
    NOBODY_IS_ONES_OWN_DEPUTY("HB-I010", Kind.INVALID),
    ACCOUNT_TAKEN("HB-I011", Kind.CONFLICT),
    UNKNOWN_WARD("HB-I012", Kind.INVALID),
    MIDWIVES_HAVE_NO_CODE("HB-I013", Kind.INVALID),
    /** The check digit of the ten-digit code does not fit. */
    CODE_CHECK_DIGIT("HB-I014", Kind.INVALID),
    CERTIFICATE_UNREADABLE("HB-I015", Kind.INVALID),
    CERTIFICATE_TAKEN("HB-I016", Kind.CONFLICT),
    NAME_OR_CODE_TAKEN("HB-I017", Kind.CONFLICT),
    REVOKED_FOR_GOOD("HB-I018", Kind.CONFLICT),
    /** Arguments: {@code line}. */
    CITY_FILE_UNREADABLE("HB-I019", Kind.INVALID),
    /** Arguments: {@code line}, {@code field}. */
    REGISTER_FILE_UNREADABLE("HB-I020", Kind.INVALID),
    /** The same event id came before with other content. */
    EVENT_ID_REUSED("HB-I021", Kind.CONFLICT),
    /** Another event of the person already has this or a later sequence number. */
    SEQUENCE_PASSED("HB-I022", Kind.CONFLICT),
    PERSON_NOT_KNOWN("HB-I023", Kind.NOT_FOUND),
    PERSON_KNOWN_ALREADY("HB-I024", Kind.CONFLICT),
    /** The person died; the register corrects a death by an entry of its own. */
    PERSON_DIED("HB-I025", Kind.CONFLICT),
    LONGER_THAN_ALLOWED("HB-I026", Kind.INVALID),
    LAST_ADMINISTRATOR("HB-I027", Kind.CONFLICT),
    /** Arguments: {@code field}. */
    EVENT_MALFORMED("HB-I028", Kind.INVALID),
    PROTECTED_FROM_ONESELF("HB-I029", Kind.INVALID),
    MEASURE_HIDES_NOTHING("HB-I030", Kind.INVALID),
    /** Who asked for the end of a support measure cannot confirm it. */
    SECOND_PERSON_NEEDED("HB-I031", Kind.FORBIDDEN),
    /** The register told of the measure, and only the register ends it. */
    MEASURE_OF_THE_REGISTER("HB-I032", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    IdentityRefusal(String code, Kind kind) {
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
