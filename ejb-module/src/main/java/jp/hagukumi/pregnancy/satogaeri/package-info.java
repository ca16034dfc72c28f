/**
 * A stay in another municipality around the birth (里帰り), in both directions: our resident who stays elsewhere, and a guest who
 * stays here. A part of the room of pregnancies with a door of its own.
 *
 * <p>Nothing of a woman leaves without her consent, and nothing but what {@code pmh-fields.csv} lists, by the public medical hub
 * (PMH). A letter to the hub holds no content: that is read when it is sent, so that what was withdrawn meanwhile cannot go. A
 * consent that is withdrawn, lapses or falls silent after a loss recalls what was told, and no reason is said. A guest is kept in
 * tables of her own and is no person of our register.
 *
 * <p>Ground: her consent (個人情報保護法69条2項1号); later the entrustment of 母子保健法8条の3, as a dated row.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.satogaeri;
