package jp.hagukumi.audit;

/** Something worth keeping that somebody did. Each room has one enum of these; together they are the audit catalogue. */
public interface AuditEvent {

    String name();

    /** The event's name in rows and catalogue: the room's word, a dot, the constant's name. */
    default String code() {
        var packageName = ((Enum<?>) this).getDeclaringClass().getPackageName();
        return packageName.substring("jp.hagukumi.".length()) + "." + name();
    }

    /** What the family is told about it. */
    Telling telling();

    /** How an event appears in the family's own "who looked" list. */
    enum Telling {
        /** When, what, and who: the office or institution and the role. */
        TOLD,
        /** That it happened, without who. */
        TOLD_WITHOUT_VIEWER,
        /** Not at all: the family must not learn that the row exists. */
        HIDDEN
    }
}
