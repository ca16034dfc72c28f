package jp.hagukumi.births;

import jp.hagukumi.identity.Address;
import jp.hagukumi.kernel.code.Municipalities;
import jp.hagukumi.kernel.code.MunicipalityCode;

/** Addresses in one line, as they are written on an envelope. */
public final class Places {

    private static final Municipalities MUNICIPALITIES = Municipalities.published();

    private Places() {}

    /** Prefecture and municipality come first unless the register's text begins with them. */
    public static String of(Address address) {
        var municipality = MunicipalityCode.parse(address.municipality())
                .flatMap(MUNICIPALITIES::fullName)
                .filter(name -> !address.text().startsWith(name.substring(0, 3)))
                .orElse("");
        return municipality
                + address.text()
                + address.building().map(building -> "\u3000" + building).orElse("");
    }
}
