package jp.hagukumi.documents;

/** What is taken, known by its first bytes and never by a name or a header. */
public enum MediaType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    PDF("application/pdf");

    private final String text;

    MediaType(String text) {
        this.text = text;
    }

    /** The registered name, for the door's Content-Type. */
    public String text() {
        return text;
    }
}
