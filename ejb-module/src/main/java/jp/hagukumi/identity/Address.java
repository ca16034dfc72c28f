package jp.hagukumi.identity;

import java.util.Optional;

/**
 * Where somebody is registered as living.
 *
 * @param municipality six-digit code (全国地方公共団体コード) of city, town or village
 * @param postcode seven digits without hyphen
 * @param text ward, town, block and number; at most 200 code points
 * @param building house or flat; at most 100 code points
 */
public record Address(String municipality, Optional<String> postcode, String text, Optional<String> building) {

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "Address[masked]";
    }
}
