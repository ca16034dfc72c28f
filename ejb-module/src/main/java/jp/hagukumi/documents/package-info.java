/**
 * Keeps pictures and PDFs that people and institutions send along: sniffed, pictures drawn anew without their metadata, PDFs
 * without active content, bounded, and shown to nobody before a scanner has passed them.
 *
 * <p>Also writes the papers that the city itself gives out or sends on and that somebody keeps for years, a receipt or the image
 * of a notice: {@link jp.hagukumi.documents.ArchivalPaper} is the one writer of PDF/A, beside the letters of
 * {@link jp.hagukumi.documents.letters}, which draw with the same pen. Its font is BIZ UDGothic, under the SIL
 * Open Font License 1.1 that lies beside it.
 *
 * <p>A door for other rooms, with no actor's right of its own: whose document it is, and who may see it, the asking room knows
 * and asks its own guard. Originals that are evidence (a signed envelope) are not kept here: drawing anew would break them.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.documents;
