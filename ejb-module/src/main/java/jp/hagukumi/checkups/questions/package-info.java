/**
 * The questionnaire of a checkup (問診票): asked before the day, half of it filled in already, written on the phone with or without
 * a signal, handed in once, corrected until reception on the day.
 *
 * <p>A form is versioned data; what was begun is finished on the version it was begun on. An answer belongs to the child, or to
 * the guardian who wrote it where another guardian is not to see it: of violence at home the one who did it must not read.
 * Answers of the most sensitive class lie in a table of their own, are read by health nurses only, through a use case of their
 * own, and never required. An answer that two devices gave differently is kept twice until the person decides. Each handing in
 * has a number; what was handed in is never overwritten, so that staff see what changed.
 *
 * <p>Law: Maternal and Child Health Act art. 12, 13; questions of 健やか親子21（第2次） and of the handbook's parent record.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.questions;
