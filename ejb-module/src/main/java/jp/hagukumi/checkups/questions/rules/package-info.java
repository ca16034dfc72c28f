/** What a questionnaire asks, whether an answer fits, and what becomes of two devices' answers to one question: pure. */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.checkups.questions.rules;
