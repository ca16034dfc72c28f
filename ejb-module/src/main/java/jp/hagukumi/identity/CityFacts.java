package jp.hagukumi.identity;

import java.util.List;
import java.util.Optional;

/**
 * The city this deployment serves.
 *
 * @param municipalityCode six-digit 全国地方公共団体コード
 * @param wards in the order of their codes
 */
public record CityFacts(String municipalityCode, String name, String kana, String nameEn, List<Ward> wards) {

    public CityFacts {
        wards = List.copyOf(wards);
    }

    public Optional<Ward> ward(String code) {
        return wards.stream().filter(ward -> ward.code().equals(code)).findFirst();
    }

    /** Whether the code is the city's own or one of its wards'. */
    public boolean includes(String municipalityOrWardCode) {
        return municipalityCode.equals(municipalityOrWardCode)
                || ward(municipalityOrWardCode).isPresent();
    }

    /** A ward (行政区) of a designated city; a city without wards has one that is the whole city. */
    public record Ward(String code, String name, String kana, String nameEn) {}

    /**
     * An office of a ward.
     *
     * @param code name for links: capital letters, digits, hyphens; at most 20
     * @param nameEn may be empty
     * @param postcode seven digits
     * @param source where address, phone and hours come from, at most 200 characters; empty where nobody said
     * @param uncertain whether the city still has to confirm them
     */
    public record Office(
            String code,
            String ward,
            String name,
            String nameEn,
            Optional<String> postcode,
            String address,
            String phone,
            String source,
            boolean uncertain) {}
}
