package jp.hagukumi.kernel.text;

/** Why a text cannot be taken as it stands. The doors turn these into sentences for the person who typed it. */
public enum TextFlaw {
    /** Fewer code points than asked for; for most texts: nothing at all. */
    TOO_SHORT,
    /** More code points than the field holds. Code points are counted, not UTF-16 units: 𠮟 is one. */
    TOO_LONG,
    /** A control character, NUL among them; in a text of several lines, line feeds are no flaw. */
    CONTROL_CHARACTER,
    /** Half of a surrogate pair, or one of Unicode's 66 noncharacters: no encoding carries it. */
    BROKEN_CHARACTER,
    /** A character that shows nothing or turns the reading direction, such as a zero-width space or a bidi control. */
    INVISIBLE_CHARACTER,
    /** White space at the beginning or the end. It is refused, not trimmed: what is kept is what was sent. */
    OUTER_SPACE,
    /** A combining mark or a variation selector with no character before it. */
    LEADING_MARK,
    /** A character outside the repertoire of this kind of text. */
    FOREIGN_CHARACTER
}
