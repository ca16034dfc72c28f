/**
 * Tables that leave the city as files: comma-separated in UTF-8 or Windows-31J, or a workbook. What a character set cannot carry is
 * named before anything is written: a name is never changed to fit.
 *
 * <p>A door for other rooms, with no actor's right of its own.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.documents.tables;
