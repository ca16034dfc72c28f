/**
 * Letters on paper, for those who do not read in the app: rooms write them, the desk of a ward prints a batch, and a clerk posts it.
 * A second door of documents, with rights of its own: a letter is read, printed and posted by the role that works on its case, in
 * its ward.
 *
 * <p>A letter keeps what it says. Name and address are those of the addressee in the register's copy on the day of printing, and
 * nobody else's. What must not go by itself is held back with its reason until a clerk decides: an address under a support measure
 * (支援措置), a death, a character that the font lacks, no address.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.documents.letters;
