package jp.hagukumi.kernel.text;

/**
 * A text that its type cannot hold. The message names the flaw and never the text, which may be a person's name.
 *
 * <p>Doors ask {@code flawOf} first and refuse in their own words; this exception is the last bolt.
 */
public final class UnfitText extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final TextFlaw flaw;

    /** Says which type refused and why. */
    public UnfitText(String type, TextFlaw flaw) {
        super(type + ": " + flaw);
        this.flaw = flaw;
    }

    /** What is wrong with the text. */
    public TextFlaw flaw() {
        return flaw;
    }
}
