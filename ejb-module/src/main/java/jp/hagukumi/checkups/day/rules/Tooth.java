package jp.hagukumi.checkups.day.rules;

/**
 * One of the twenty primary teeth: upper or lower, the child's right or left, A (in the middle) to E (the second molar).
 */
public record Tooth(boolean upper, boolean right, char letter) {

    /** @throws IllegalArgumentException where the letter is none of A to E */
    public Tooth {
        if (letter < 'A' || letter > 'E') {
            throw new IllegalArgumentException("a primary tooth is A to E");
        }
    }

    /** A, B and C are in front; D and E are molars. */
    public boolean front() {
        return letter <= 'C';
    }
}
