package jp.hagukumi.documents;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Why a document is not taken or not shown. */
public enum DocumentRefusal implements RefusalCode {
    /** Neither JPEG nor PNG nor PDF by its first bytes. */
    NOT_A_KNOWN_KIND("HB-D001", Kind.INVALID),
    /** Begins like a picture and can't be drawn. */
    PICTURE_UNREADABLE("HB-D002", Kind.INVALID),
    /** Arguments: {@code max} in megapixels. */
    PICTURE_TOO_LARGE("HB-D003", Kind.TOO_LARGE),
    /** Begins like a PDF and has not its parts. */
    PDF_UNREADABLE("HB-D004", Kind.INVALID),
    PDF_ENCRYPTED("HB-D005", Kind.INVALID),
    /** Scripts, programs to launch, embedded files, forms that send. */
    PDF_ACTIVE("HB-D006", Kind.INVALID),
    /** Arguments: {@code max} in megabytes. */
    TOO_MANY_BYTES("HB-D007", Kind.TOO_LARGE),
    /** Arguments: {@code max}. */
    TOO_MANY_DOCUMENTS("HB-D008", Kind.TOO_LARGE),
    /** Not yet passed by a scanner. */
    NOT_YET_CHECKED("HB-D009", Kind.CONFLICT),
    /** A scanner found something in it. */
    FOUND_HARMFUL("HB-D010", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    DocumentRefusal(String code, Kind kind) {
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
