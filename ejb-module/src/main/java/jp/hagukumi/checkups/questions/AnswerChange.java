package jp.hagukumi.checkups.questions;

/**
 * An answer that a device brings.
 *
 * @param question its code
 * @param seen version of the answer that the device saw when this was written; 0 where there was none
 * @param settles whether the person was shown several answers and decides
 */
public record AnswerChange(String question, QuestionsSheet.Value value, int seen, boolean settles) {}
