package jp.hagukumi.kernel.access;

/** Something that somebody may or may not do. Each room has one enum of these; the rows stand in the access table. */
public interface Action {

    String name();

    /** The action's name in the access table: the room's word, a dot, the constant's name. */
    default String code() {
        var packageName = ((Enum<?>) this).getDeclaringClass().getPackageName();
        return packageName.substring("jp.hagukumi.".length()) + "." + name();
    }
}
