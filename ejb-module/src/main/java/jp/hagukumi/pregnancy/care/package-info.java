/**
 * Care after the birth (産後ケア): a woman rests and is looked after in a midwife's house or a hospital, for a night, a day or an
 * hour and a half, or at home. She applies and her ward decides; a booking rests on an application that was granted. The desk keeps
 * the places that institutions offer; she books, moves and calls off herself until a dated deadline, within the limits of age and
 * number, and sees before by how much it is cheaper. What a care costs is not known here: the institution tells it.
 *
 * <p>What fits is judged by what stands: another day of birth, a birth before its time or a loss change it in the delivery that
 * tells of them. After a loss her bookings fall silent and wait for a clerk to ask her; the care itself stays hers where the
 * city's table says so, in words that name no child. Law: Maternal and Child Health Act art. 17-2.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.care;
