package jp.hagukumi.documents.tables;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a table leaves the city. */
public enum TableFormat {
    /** RFC 4180 in UTF-8 with a byte order mark, which spreadsheets want. */
    CSV_UTF8("text/csv; charset=utf-8", "csv", StandardCharsets.UTF_8),
    /** RFC 4180 in Windows-31J (MS932), which older systems want. */
    CSV_MS932("text/csv; charset=windows-31j", "csv", Charset.forName("windows-31j")),
    /** Office Open XML workbook with one sheet, every cell a text. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", StandardCharsets.UTF_8);

    private final String mediaType;
    private final String ending;
    private final Charset charset;

    TableFormat(String mediaType, String ending, Charset charset) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.charset = charset;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the file's name, without the dot. */
    public String ending() {
        return ending;
    }

    Charset charset() {
        return charset;
    }
}
