package jp.hagukumi.documents.rules;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through a PDF for what acts: scripts, programs to launch, embedded files, forms that send. Reads names, not pages: a
 * name written with {@code #xx} escapes counts as what it means, and names packed in object streams are unpacked, within
 * bounds. What can't be looked through is not plain.
 *
 * <p>Source of the names: ISO 32000-1, 7.5.7 (object streams), 7.6 (encryption), 7.11.4 (embedded files), 12.6.4 (actions).
 */
public final class PdfLook {

    /** What was seen. */
    public enum Finding {
        PLAIN,
        UNREADABLE,
        ENCRYPTED,
        ACTIVE
    }

    private static final Set<String> ACTING = Set.of(
            "JavaScript",
            "JS",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "EF",
            "FileAttachment",
            "GoToE",
            "GoToR",
            "SubmitForm",
            "ImportData",
            "RichMedia",
            "Rendition",
            "Movie",
            "Sound",
            "XFA",
            "AA",
            "Thread");

    /** Names from this length on don't turn up in packed pixels by chance. */
    private static final int LONG = 6;

    /** Unpacked bytes of all object streams together; a bomb is cut off here. */
    private static final int MOST_UNPACKED = 32 * 1024 * 1024;

    private final byte[] pdf;
    private int unpacked;
    private boolean acting;
    private boolean encrypted;
    private boolean unclear;
    private boolean page;

    private PdfLook(byte[] pdf) {
        this.pdf = pdf;
    }

    public static Finding at(byte[] pdf) {
        return new PdfLook(pdf).look();
    }

    private Finding look() {
        if (lastIndexOf("%%EOF", pdf.length) < 0 || lastIndexOf("startxref", pdf.length) < 0) {
            return Finding.UNREADABLE;
        }
        walk();
        if (encrypted) {
            return Finding.ENCRYPTED;
        }
        if (acting) {
            return Finding.ACTIVE;
        }
        return unclear || !page ? Finding.UNREADABLE : Finding.PLAIN;
    }

    /**
     * Long names are looked for everywhere, so that text dressed up as a stream hides nothing; short ones only between streams,
     * as packed pixels would hold them by chance.
     */
    private void walk() {
        names(pdf, 0, pdf.length, name -> name.length() >= LONG);
        for (var at = 0; at < pdf.length; at++) {
            if (pdf[at] == '/' && nameAt(pdf, at + 1, pdf.length).equals("ObjStm")) {
                unpackAround(at);
            }
        }
        var from = 0;
        while (from < pdf.length) {
            var stream = indexOf("stream", from);
            var end = stream < 0 ? -1 : indexOf("endstream", stream + "stream".length());
            names(pdf, from, stream < 0 ? pdf.length : stream, name -> name.length() < LONG);
            if (stream >= 0 && end < 0) {
                unclear = true;
            }
            from = end < 0 ? pdf.length : end + "endstream".length();
        }
    }

    private void unpackAround(int name) {
        var head = Math.max(0, lastIndexOf("obj", name));
        var stream = indexOf("stream", name);
        var end = stream < 0 ? -1 : indexOf("endstream", stream + "stream".length());
        if (end < 0) {
            unclear = true;
        } else {
            unpack(head, stream, end);
        }
    }

    private void unpack(int head, int stream, int end) {
        if (!hasName(pdf, head, stream, "FlateDecode")
                || hasName(pdf, head, stream, "DecodeParms")
                || hasName(pdf, head, stream, "ASCII85Decode")
                || hasName(pdf, head, stream, "ASCIIHexDecode")
                || hasName(pdf, head, stream, "LZWDecode")
                || hasName(pdf, head, stream, "RunLengthDecode")) {
            unclear = true;
            return;
        }
        var start = stream + "stream".length();
        while (start < end && (pdf[start] == '\r' || pdf[start] == '\n')) {
            start++;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, start, end - start);
            var piece = new byte[64 * 1024];
            var whole = new ByteArrayOutputStream();
            while (!inflater.finished()) {
                var got = inflater.inflate(piece);
                if (got == 0 && !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary())) {
                    unclear = true;
                    break;
                }
                whole.write(piece, 0, got);
                unpacked += got;
                if (unpacked > MOST_UNPACKED) {
                    unclear = true;
                    return;
                }
            }
            var text = whole.toByteArray();
            names(text, 0, text.length, name -> true);
        } catch (DataFormatException broken) {
            unclear = true;
        } finally {
            inflater.end();
        }
    }

    private void names(byte[] text, int from, int to, Predicate<String> wanted) {
        for (var at = from; at < to; at++) {
            var name = text[at] == '/' ? nameAt(text, at + 1, to) : "";
            if (wanted.test(name)) {
                acting |= ACTING.contains(name);
                encrypted |= name.equals("Encrypt");
                page |= name.equals("Page") || name.equals("Pages");
            }
        }
    }

    private static boolean hasName(byte[] text, int from, int to, String wanted) {
        for (var at = from; at < to; at++) {
            if (text[at] == '/' && nameAt(text, at + 1, to).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String nameAt(byte[] text, int from, int to) {
        var name = new StringBuilder();
        for (var at = from; at < to && name.length() < 64 && regular(text[at]); at++) {
            if (text[at] == '#' && at + 2 < to && hex(text[at + 1]) >= 0 && hex(text[at + 2]) >= 0) {
                name.append((char) (hex(text[at + 1]) * 16 + hex(text[at + 2])));
                at += 2;
            } else {
                name.append((char) (text[at] & 0xFF));
            }
        }
        return name.toString();
    }

    private static boolean regular(byte value) {
        return value > ' ' && "()<>[]{}/%".indexOf(value) < 0 || value < 0;
    }

    private static int hex(byte value) {
        return Character.digit(value, 16);
    }

    private int indexOf(String mark, int from) {
        var bytes = mark.getBytes(StandardCharsets.US_ASCII);
        for (var at = from; at <= pdf.length - bytes.length; at++) {
            if (matches(bytes, at)) {
                return at;
            }
        }
        return -1;
    }

    private int lastIndexOf(String mark, int before) {
        var bytes = mark.getBytes(StandardCharsets.US_ASCII);
        for (var at = Math.min(before, pdf.length) - bytes.length; at >= 0; at--) {
            if (matches(bytes, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matches(byte[] mark, int at) {
        for (var i = 0; i < mark.length; i++) {
            if (pdf[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
