package jp.hagukumi.ws.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of an MTOM package ({@code multipart/related; type="application/xop+xml"}), cut from the bytes as received.
 *
 * <p>Stricter than the standard where leniency would let two readers see two messages: every part has a Content-ID, none is
 * there twice, only untransformed bytes ({@code binary}, {@code 8bit}, {@code 7bit}), at most one attachment.
 *
 * @param root the SOAP envelope
 * @param attachments the other parts by Content-ID, without angle brackets
 */
public record MimeParts(byte[] root, Map<String, byte[]> attachments) {

    private static final int HEADERS_AT_MOST = 4_096;
    private static final int PARTS_AT_MOST = 2;
    private static final byte[] END_OF_HEADERS = bytes("\r\n\r\n");

    /** The name of an attachment that is kept without its package: the one that any Include means. */
    static final String ONLY = "";

    /** The attachment with that Content-ID. */
    Optional<byte[]> attachment(String contentId) {
        return Optional.ofNullable(attachments.getOrDefault(contentId, attachments.get(ONLY)));
    }

    /** Whether that content type is a package to be cut. */
    public static boolean isPackage(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/related");
    }

    /** Whether that content type is a bare SOAP 1.2 envelope in UTF-8. */
    public static boolean isEnvelope(String contentType) {
        var type = contentType.toLowerCase(Locale.ROOT);
        var charset = parameter(type, "charset");
        return mediaType(type).equals("application/soap+xml") && (charset.isEmpty() || charset.equals("utf-8"));
    }

    /** Cuts the message. A bare envelope is a package of one. */
    public static MimeParts cut(byte[] message, String contentType) throws FlawedMessage {
        if (isEnvelope(contentType)) {
            return new MimeParts(message, Map.of());
        }
        if (!isPackage(contentType)) {
            throw new FlawedMessage(Flaw.WRONG_CONTENT_TYPE, "");
        }
        if (!parameter(contentType, "type").equalsIgnoreCase("application/xop+xml")) {
            throw new FlawedMessage(Flaw.WRONG_CONTENT_TYPE, "type");
        }
        var boundary = parameter(contentType, "boundary");
        if (boundary.isEmpty() || boundary.length() > 70) {
            throw new FlawedMessage(Flaw.BROKEN_PACKAGE, "boundary");
        }
        return cut(message, bytes("--" + boundary), unbracketed(parameter(contentType, "start")));
    }

    private static MimeParts cut(byte[] message, byte[] delimiter, String start) throws FlawedMessage {
        var parts = new LinkedHashMap<String, byte[]>();
        var at = indexOf(message, delimiter, 0);
        if (at != 0 && !(at == 2 && startsWith(message, 0, bytes("\r\n")))) {
            throw new FlawedMessage(Flaw.BROKEN_PACKAGE, "boundary");
        }
        var newLineAndDelimiter = bytes("\r\n" + new String(delimiter, StandardCharsets.ISO_8859_1));
        while (true) {
            var afterDelimiter = at + delimiter.length;
            if (startsWith(message, afterDelimiter, bytes("--"))) {
                break;
            }
            if (!startsWith(message, afterDelimiter, bytes("\r\n"))) {
                throw new FlawedMessage(Flaw.BROKEN_PACKAGE, "boundary");
            }
            var headersEnd = indexOf(message, END_OF_HEADERS, afterDelimiter);
            if (headersEnd < 0 || headersEnd - afterDelimiter > HEADERS_AT_MOST) {
                throw new FlawedMessage(Flaw.BROKEN_PACKAGE, "part header");
            }
            var next = indexOf(message, newLineAndDelimiter, headersEnd + 2);
            if (next < 0) {
                throw new FlawedMessage(Flaw.BROKEN_PACKAGE, "boundary");
            }
            var headers = headers(message, afterDelimiter + 2, headersEnd);
            var id = unbracketed(headers.getOrDefault("content-id", ""));
            var encoding =
                    headers.getOrDefault("content-transfer-encoding", "binary").toLowerCase(Locale.ROOT);
            if (id.isEmpty() || !(encoding.equals("binary") || encoding.equals("8bit") || encoding.equals("7bit"))) {
                throw new FlawedMessage(Flaw.BROKEN_PACKAGE, "part header");
            }
            if (parts.put(id, Arrays.copyOfRange(message, Math.min(headersEnd + 4, next), next)) != null) {
                throw new FlawedMessage(Flaw.DOUBLED, "Content-ID");
            }
            if (parts.size() > PARTS_AT_MOST) {
                throw new FlawedMessage(Flaw.WRONG_ATTACHMENT, "");
            }
            at = next + 2;
        }
        if (parts.isEmpty()) {
            throw new FlawedMessage(Flaw.BROKEN_PACKAGE, "");
        }
        var rootId = start.isEmpty() ? parts.keySet().iterator().next() : start;
        var root = parts.remove(rootId);
        if (root == null) {
            throw new FlawedMessage(Flaw.BROKEN_PACKAGE, "start");
        }
        return new MimeParts(root, parts);
    }

    private static Map<String, String> headers(byte[] message, int from, int to) throws FlawedMessage {
        var headers = new LinkedHashMap<String, String>();
        for (var line : new String(message, from, to - from, StandardCharsets.ISO_8859_1).split("\r\n")) {
            var colon = line.indexOf(':');
            if (colon <= 0) {
                throw new FlawedMessage(Flaw.BROKEN_PACKAGE, "part header");
            }
            var name = line.substring(0, colon).trim().toLowerCase(Locale.ROOT);
            if (headers.put(name, line.substring(colon + 1).trim()) != null) {
                throw new FlawedMessage(Flaw.DOUBLED, name);
            }
        }
        return headers;
    }

    private static String mediaType(String contentType) {
        var semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon)).trim();
    }

    /** A parameter of a content type, unquoted; empty where it is not given. */
    private static String parameter(String contentType, String name) {
        for (var piece : contentType.split(";")) {
            var equals = piece.indexOf('=');
            if (equals > 0 && piece.substring(0, equals).trim().equalsIgnoreCase(name)) {
                var value = piece.substring(equals + 1).trim();
                return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                        ? value.substring(1, value.length() - 1)
                        : value;
            }
        }
        return "";
    }

    private static String unbracketed(String contentId) {
        return contentId.startsWith("<") && contentId.endsWith(">")
                ? contentId.substring(1, contentId.length() - 1)
                : contentId;
    }

    private static int indexOf(byte[] all, byte[] wanted, int from) {
        for (var at = from; at <= all.length - wanted.length; at++) {
            if (all[at] == wanted[0] && startsWith(all, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] all, int at, byte[] wanted) {
        return at + wanted.length <= all.length && Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
