package jp.hagukumi.births;

import java.util.Map;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.text.Written;

/** Reasons and grounds in a person's own words: 1–500 code points, line feeds allowed. */
public final class Wording {

    private static final TextBounds BOUNDS = TextBounds.lines(1, 500);

    private Wording() {}

    /** @throws Refusal {@link BirthsRefusal#TEXT_UNFIT} with the field */
    public static String require(String field, Written written) {
        if (BOUNDS.flawOf(written.exact()).isPresent()) {
            throw new Refusal(BirthsRefusal.TEXT_UNFIT, Map.of("field", field, "max", String.valueOf(BOUNDS.most())));
        }
        return written.exact();
    }
}
