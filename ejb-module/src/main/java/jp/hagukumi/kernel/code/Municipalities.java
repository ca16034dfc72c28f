package jp.hagukumi.kernel.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.hagukumi.kernel.reference.ReferenceTable;

/**
 * The published list of prefectures, municipalities and wards: what a code stands for when a certificate has to be
 * forwarded or a letter addressed.
 *
 * <p>Search by code. There are three municipalities whose name begins with 川崎.
 */
public final class Municipalities {

    /** No prefecture's name is shorter. */
    private static final int SHORTEST_PREFECTURE = 3;

    private final Map<MunicipalityCode, Municipality> byCode;

    private Municipalities(Map<MunicipalityCode, Municipality> byCode) {
        this.byCode = byCode;
    }

    /** The list that travels with the application. */
    public static Municipalities published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/municipalities.csv"));
    }

    /** A list from a table with the columns code, kind, city, name, kana. */
    public static Municipalities of(ReferenceTable table) {
        Map<MunicipalityCode, Municipality> byCode = new TreeMap<>();
        for (ReferenceTable.Row row : table.rows()) {
            MunicipalityCode code = new MunicipalityCode(row.text("code"));
            Municipality.Kind kind = Municipality.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
            byCode.put(
                    code,
                    new Municipality(
                            code,
                            kind,
                            row.given("city").map(MunicipalityCode::new),
                            row.text("name"),
                            row.text("kana")));
        }
        return new Municipalities(byCode);
    }

    /** What the code stands for, or nothing if the list does not have it. */
    public Optional<Municipality> find(MunicipalityCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The wards of a designated city in the order of their codes; none for other municipalities. */
    public List<Municipality> wardsOf(MunicipalityCode city) {
        return byCode.values().stream()
                .filter(municipality -> municipality.city().equals(Optional.of(city)))
                .toList();
    }

    /**
     * The municipality to which post and certificates go: the code's own, or the city if the code is a ward's. Nothing
     * for prefectures and unknown codes.
     */
    public Optional<Municipality> addressee(MunicipalityCode code) {
        return find(code)
                .flatMap(found -> found.city().isPresent() ? found.city().flatMap(this::find) : Optional.of(found))
                .filter(found -> found.kind() == Municipality.Kind.MUNICIPALITY);
    }

    /** The full name as an address begins: 神奈川県川崎市麻生区. Nothing for unknown codes. */
    public Optional<String> fullName(MunicipalityCode code) {
        return find(code).map(found -> {
            List<String> parts = new ArrayList<>();
            if (found.kind() != Municipality.Kind.PREFECTURE) {
                find(MunicipalityCode.ofFiveDigits(code.prefectureDigits() + "000"))
                        .ifPresent(prefecture -> parts.add(prefecture.name()));
            }
            found.city().flatMap(this::find).ifPresent(city -> parts.add(city.name()));
            parts.add(found.name());
            return String.join("", parts);
        });
    }

    /**
     * The municipality or ward that somebody writes: its code, its full name, or a name that only one has. Nothing where that is none,
     * or several.
     */
    public Optional<MunicipalityCode> written(String text) {
        var name = text.replaceAll("[\\s\\u3000]", "");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var coded = MunicipalityCode.parse(name).filter(code -> !code.isPrefecture() && byCode.containsKey(code));
        if (coded.isPresent()) {
            return coded;
        }
        var named = byCode.keySet().stream()
                .filter(code -> !code.isPrefecture())
                .filter(code -> fullName(code)
                        .filter(full -> full.equals(name)
                                || full.substring(SHORTEST_PREFECTURE).endsWith(name))
                        .isPresent())
                .toList();
        return named.stream()
                .filter(code -> fullName(code).filter(name::equals).isPresent())
                .findFirst()
                .or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty());
    }

    /** All of them in the order of their codes. */
    public List<Municipality> all() {
        return List.copyOf(byCode.values());
    }
}
