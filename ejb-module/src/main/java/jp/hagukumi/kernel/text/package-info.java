/**
 * Text that people hand in: bounded, free of what no form can show, and otherwise untouched.
 *
 * <p>Names are never normalised. Unicode's NFC replaces 57 of the kanji that the Family Register Act permits in given
 * names by other ones, so a name is kept as the code points in which it came, and the question whether two names are
 * the same person's is answered by an explicit table ({@link jp.hagukumi.kernel.text.NameFold}) that never touches what
 * is stored, shown or sent.
 */
@NullMarked
package jp.hagukumi.kernel.text;

import org.jspecify.annotations.NullMarked;
