/**
 * Keeps pictures and PDFs that people and institutions send along: sniffed, pictures drawn anew without their metadata, PDFs
 * without active content, bounded, and shown to nobody before a scanner has passed them.
 *
 * <p>A door for other rooms, with no actor's right of its own: whose document it is, and who may see it, the asking room knows
 * and asks its own guard. Originals that are evidence (a signed envelope) are not kept here: drawing anew would break them.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.documents;
