package jp.hagukumi.kernel.text;

/**
 * A text that is known to keep its bounds, for free text that has no type of its own: an address, a remark.
 *
 * <p>Its {@code toString} is masked, since what people write is about people.
 *
 * @param exact the text as it was written
 * @param bounds what it keeps
 */
public record BoundedText(String exact, TextBounds bounds) {

    /** @throws UnfitText if the text breaks the bounds */
    public BoundedText {
        bounds.require(exact, "BoundedText");
    }

    /** Length in code points. */
    public int length() {
        return exact.codePointCount(0, exact.length());
    }

    @Override
    public String toString() {
        return "BoundedText[…]";
    }
}
