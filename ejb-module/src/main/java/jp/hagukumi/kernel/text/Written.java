package jp.hagukumi.kernel.text;

/**
 * A text exactly as somebody wrote it, not yet judged: the rules that read it say what is wrong with it, all at once with
 * everything else that is wrong. Nothing is trimmed or normalised.
 *
 * @param exact the text as written; may break every bound
 */
public record Written(String exact) {

    /** Masked: what people write is about people. */
    @Override
    public String toString() {
        return "Written[…]";
    }
}
