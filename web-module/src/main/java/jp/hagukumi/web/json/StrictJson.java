package jp.hagukumi.web.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.web.problem.WebRefusal;

/**
 * Reads JSON text (RFC 8259) and refuses what a careful writer never sends: malformed UTF-8, a byte order mark, repeated keys,
 * NUL, half a surrogate pair, nesting beyond {@value #DEPTH}, more than {@value #NODES} values, numbers of more than
 * {@value #DIGITS} characters.
 */
final class StrictJson {

    static final int DEPTH = 12;
    static final int NODES = 20_000;
    static final int DIGITS = 20;

    private final String text;
    private int at;
    private int nodes;

    private StrictJson(String text) {
        this.text = text;
    }

    static Node parse(byte[] body) {
        var parser = new StrictJson(decode(body));
        parser.skipSpace();
        var node = parser.value(1);
        parser.skipSpace();
        if (parser.at != parser.text.length()) {
            throw parser.malformed();
        }
        return node;
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Refusal(WebRefusal.NOT_UTF8);
        }
    }

    private Node value(int depth) {
        if (depth > DEPTH) {
            throw new Refusal(WebRefusal.TOO_DEEP, Map.of("max", String.valueOf(DEPTH)));
        }
        nodes++;
        if (nodes > NODES) {
            throw new Refusal(WebRefusal.TOO_MANY_VALUES, Map.of("max", String.valueOf(NODES)));
        }
        return switch (peek()) {
            case '{' -> fields(depth);
            case '[' -> items(depth);
            case '"' -> new Node.Words(string());
            case 't' -> word("true", new Node.Truth(true));
            case 'f' -> word("false", new Node.Truth(false));
            case 'n' -> word("null", new Node.Nothing());
            default -> number();
        };
    }

    private Node fields(int depth) {
        at++;
        Map<String, Node> members = new LinkedHashMap<>();
        skipSpace();
        if (peek() == '}') {
            at++;
            return new Node.Fields(members);
        }
        while (true) {
            skipSpace();
            if (peek() != '"') {
                throw malformed();
            }
            var key = string();
            skipSpace();
            expect(':');
            skipSpace();
            if (members.containsKey(key)) {
                throw Refusal.at(Paths.safe(key), WebRefusal.REPEATED_KEY);
            }
            members.put(key, value(depth + 1));
            skipSpace();
            if (peek() == '}') {
                at++;
                return new Node.Fields(members);
            }
            expect(',');
        }
    }

    private Node items(int depth) {
        at++;
        List<Node> items = new ArrayList<>();
        skipSpace();
        if (peek() == ']') {
            at++;
            return new Node.Items(items);
        }
        while (true) {
            skipSpace();
            items.add(value(depth + 1));
            skipSpace();
            if (peek() == ']') {
                at++;
                return new Node.Items(items);
            }
            expect(',');
        }
    }

    private String string() {
        at++;
        var plainFrom = at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\' && text.charAt(at) >= ' ') {
            at++;
        }
        if (peek() == '"') {
            return text.substring(plainFrom, at++);
        }
        var words = new StringBuilder(text.substring(plainFrom, at));
        while (peek() != '"') {
            words.append(peek() == '\\' ? escaped() : plain());
        }
        at++;
        return words.toString();
    }

    private char plain() {
        var next = peek();
        if (next < ' ') {
            throw malformed();
        }
        at++;
        return next;
    }

    private char escaped() {
        at++;
        var mark = peek();
        at++;
        return switch (mark) {
            case '"', '\\', '/' -> mark;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw malformed();
        };
    }

    private char hexadecimal() {
        if (at + 4 > text.length()) {
            throw malformed();
        }
        var value = 0;
        for (var i = 0; i < 4; i++) {
            var digit = Character.digit(text.charAt(at++), 16);
            if (digit < 0) {
                throw malformed();
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private Node number() {
        var from = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var digits = text.substring(from, at);
        if (digits.length() > DIGITS || !digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw malformed();
        }
        return new Node.Digits(digits);
    }

    private Node word(String word, Node node) {
        if (!text.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return node;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw malformed();
        }
        at++;
    }

    private Refusal malformed() {
        return new Refusal(WebRefusal.NOT_JSON, Map.of("position", String.valueOf(Math.min(at, text.length()))));
    }
}
