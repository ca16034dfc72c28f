/** Questionnaires of checkups and their answers in PostgreSQL; the sensitive class in a table of its own. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.questions.store;
