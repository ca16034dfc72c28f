package jp.hagukumi.notifications;

/**
 * Something residents are told. Each room has one enum of these; the words stand beside it in {@code notices_ja.properties},
 * {@code notices_ja_easy.properties} and {@code notices_en.properties} under {@code <NAME>.title} and {@code <NAME>.text}, and
 * may show the arguments as <code>{name}</code>.
 */
public interface NoticeCode {

    String name();

    /** The code's name in rows: the room's word, a dot, the constant's name. */
    default String code() {
        var packageName = ((Enum<?>) this).getDeclaringClass().getPackageName();
        return packageName.substring("jp.hagukumi.".length()) + "." + name();
    }

    /** Whether a mail says that it waits. Not for what would alarm without its words. */
    default boolean byMail() {
        return true;
    }
}
