/**
 * The accompanying consultation (妊婦等包括相談支援事業): three times the city turns to a pregnant woman — the interview at the
 * notice, the questionnaire of about the eighth month, the weeks after the birth — and a nurse of her ward has her case all the
 * while. She books her hour herself; what she answers and what the nurses write is read by health nurses only.
 *
 * <p>What is due follows the pregnancy: another day of birth, another ward, a birth, a loss, a move or a death change it in the
 * delivery that tells of them, whichever comes first, because each reads what stands now. Law: Child Welfare Act art. 6-3
 * para. 22, Maternal and Child Health Act art. 9-2 and 10.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.pregnancy.consultation;
