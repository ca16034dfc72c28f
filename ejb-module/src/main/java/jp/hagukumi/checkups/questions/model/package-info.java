/** The life of a questionnaire. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.questions.model;
