package jp.hagukumi.births;

import java.util.stream.IntStream;
import jp.hagukumi.identity.Address;
import jp.hagukumi.kernel.code.Municipalities;
import jp.hagukumi.kernel.code.MunicipalityCode;

/** Addresses in one line, as they are written on an envelope. */
public final class Places {

    private static final Municipalities MUNICIPALITIES = Municipalities.published();

    /** Enough to tell 京都府 from 京都市. */
    private static final int PREFECTURE = 3;

    /** No prefecture, city or ward has a shorter name with its 都道府県, 市 or 区; a lone 区 may begin a street's. */
    private static final int SHORTEST = 2;

    private Places() {}

    /** Prefecture, city and ward come first, each once: registers begin their text with any of them, or with none. */
    public static String of(Address address) {
        return MunicipalityCode.parse(address.municipality())
                        .flatMap(MUNICIPALITIES::fullName)
                        .map(name -> before(address.text(), name))
                        .orElse("")
                + address.text()
                + address.building().map(building -> "\u3000" + building).orElse("");
    }

    /** As much of the municipality's name as the text does not begin with. */
    private static String before(String text, String name) {
        if (text.startsWith(name.substring(0, PREFECTURE))) {
            return "";
        }
        return IntStream.rangeClosed(0, name.length() - SHORTEST)
                .filter(from -> text.startsWith(name.substring(from)))
                .mapToObj(from -> name.substring(0, from))
                .findFirst()
                .orElse(name);
    }
}
