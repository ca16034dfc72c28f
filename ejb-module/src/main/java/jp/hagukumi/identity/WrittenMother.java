package jp.hagukumi.identity;

import java.time.LocalDate;
import jp.hagukumi.kernel.text.NameFold;

/**
 * A mother whom the city knows by a notice only: she is registered elsewhere, or nowhere in Japan. She is no person in the city's
 * data, so nothing is told to her, opened for her or kept about her but what the notice says.
 *
 * @param family exactly as written, 1 to 50 code points
 * @param given exactly as written, 1 to 50 code points
 */
public record WrittenMother(String family, String given, LocalDate bornOn) {

    /** As people write it; between the two an ideographic space. */
    public String written() {
        return family + "\u3000" + given;
    }

    /** By which the same mother is known again, variants of letters looked past. */
    public String key() {
        return NameFold.key(family + given);
    }

    @Override
    public String toString() {
        return "WrittenMother[masked]";
    }
}
