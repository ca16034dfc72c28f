package jp.hagukumi.births;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Why births refuses: HB-B001 to HB-B099 certificates as a whole; the findings inside one are flaws of the rules. */
public enum BirthsRefusal implements RefusalCode {
    /** The same message id came with another body. */
    MESSAGE_ID_REUSED("HB-B002", Kind.CONFLICT),
    /** The same number and version came with other content. */
    CERTIFICATE_KNOWN_OTHERWISE("HB-B003", Kind.CONFLICT),
    /** Arguments: {@code version} expected. */
    VERSION_NOT_NEXT("HB-B004", Kind.CONFLICT),
    CERTIFICATE_UNKNOWN("HB-B005", Kind.NOT_FOUND),
    FIRST_VERSION_IS_ONE("HB-B006", Kind.INVALID),
    /** Only the newest version can be withdrawn. Argument: {@code version} that is the newest. */
    NOT_NEWEST("HB-B007", Kind.CONFLICT),
    CURSOR_MALFORMED("HB-B008", Kind.INVALID),
    /** To this city itself, or a code that no municipality has. */
    FORWARD_WHERE("HB-B009", Kind.INVALID),
    MOTHER_UNKNOWN("HB-B010", Kind.NOT_FOUND),
    /** Another certificate stands at this place of the delivery. */
    PLACE_TAKEN("HB-B011", Kind.CONFLICT),
    NO_ATTACHMENT("HB-B012", Kind.NOT_FOUND),
    /** Arguments: {@code field}, {@code max}. */
    TEXT_UNFIT("HB-B013", Kind.INVALID),
    EXPECTED_DAY_UNLIKELY("HB-B014", Kind.INVALID),
    /** What the database kept of the envelope is not what came: no receipt is given for it. */
    EVIDENCE_NOT_AS_RECEIVED("HB-B015", Kind.UNAVAILABLE),
    /** No safe copy of the paper that came along can be made. */
    ATTACHMENT_UNFIT("HB-B016", Kind.CONFLICT),
    /** It was typed into the form, or no receipt was given yet: there is no signed message to prove it with. */
    NO_SIGNED_EVIDENCE("HB-B017", Kind.CONFLICT),
    /** The family told of a birth of those days: a clerk says whether it is this child. */
    TOLD_CHILD_NEAR("HB-B018", Kind.CONFLICT),
    TOLD_CHILD_UNKNOWN("HB-B019", Kind.INVALID);

    private final String code;
    private final Kind kind;

    BirthsRefusal(String code, Kind kind) {
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
