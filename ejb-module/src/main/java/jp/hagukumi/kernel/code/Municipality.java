package jp.hagukumi.kernel.code;

import java.util.Optional;

/**
 * A prefecture, municipality or ward as the published list has it.
 *
 * @param code its six digits
 * @param kind what it is
 * @param city the designated city to which a ward belongs; nothing otherwise. Tokyo's special wards are municipalities
 * @param name its name without prefecture; wards without their city
 * @param kana reading of the name in katakana
 */
public record Municipality(
        MunicipalityCode code, Kind kind, Optional<MunicipalityCode> city, String name, String kana) {

    /** What a code of the list stands for. */
    public enum Kind {
        /** 都道府県. */
        PREFECTURE,
        /** 市町村 and 特別区. */
        MUNICIPALITY,
        /** A ward of a designated city (行政区): it has offices, and no mayor of its own election. */
        WARD
    }
}
