package jp.hagukumi.identity.store;

/** A name without its spaces, for finding only: what is kept and shown stays as registered. */
final class NameKey {

    private NameKey() {}

    static String of(String name) {
        return name.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
