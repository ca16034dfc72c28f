package jp.hagukumi.births.registration;

import static jp.hagukumi.births.rules.RegistrationField.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.store.PopulationRows.Certified;
import jp.hagukumi.births.store.PopulationRows.Line;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The file of the survey of population: the items of the birth form (出生票), named in Japanese in the first line. Its own layout is
 * not public; the order is that of the notice, then of the certificate. RFC 4180, UTF-8 without a byte-order mark, so that every
 * name goes out as it was registered. What the notice does not ask stands empty.
 */
final class PopulationFile {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("MALE", "男"),
            Map.entry("FEMALE", "女"),
            Map.entry("UNDETERMINED", "未確定"),
            Map.entry("NOT_MARRIED", "嫡出でない子"),
            Map.entry("MARRIED", "嫡出子"),
            Map.entry("DIVORCED_BEFORE_BIRTH", "嫡出子"),
            Map.entry("HOSPITAL", "病院"),
            Map.entry("CLINIC", "診療所"),
            Map.entry("MIDWIFERY_HOME", "助産所"),
            Map.entry("HOME", "自宅"),
            Map.entry("OTHER", "その他"),
            Map.entry("PHYSICIAN", "医師"),
            Map.entry("MIDWIFE", "助産師"));

    private static final Map<String, Function<Written, String>> ITEMS = items();

    private PopulationFile() {}

    /** A line with what of it was filed. */
    private record Written(Line line, RegistrationContent notice) {

        String of(RegistrationField field) {
            return notice.text(field).orElse("");
        }

        String word(RegistrationField field) {
            return notice.text(field).map(PopulationFile::word).orElse("");
        }

        String name(RegistrationField family, RegistrationField given) {
            return notice.text(family).isPresent() ? of(family) + "\u3000" + of(given) : "";
        }

        String certified(Function<Certified, Object> item) {
            return line.certified().map(item).map(String::valueOf).orElse("");
        }

        String maybe(Function<Certified, Optional<?>> item) {
            return line.certified().flatMap(item::apply).map(String::valueOf).orElse("");
        }
    }

    static Bytes of(List<Line> lines, Function<Line, RegistrationContent> noticeOf) {
        var text = new StringBuilder();
        try (var file = new CSVPrinter(text, CSVFormat.RFC4180)) {
            file.printRecord(ITEMS.keySet());
            for (var line : lines) {
                var written = new Written(line, noticeOf.apply(line));
                file.printRecord(
                        ITEMS.values().stream().map(item -> item.apply(written)).toList());
            }
        } catch (IOException memoryOnly) {
            throw new UncheckedIOException(memoryOnly);
        }
        return Bytes.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Function<Written, String>> items() {
        var items = new LinkedHashMap<String, Function<Written, String>>();
        items.put("受理番号", one -> one.line().acceptanceNumber());
        items.put("受理年月日", one -> one.line().acceptedOn().toString());
        items.put("届出年月日", one -> one.line().receivedOn().toString());
        items.put("子の氏名", one -> one.name(CHILD_FAMILY_NAME, CHILD_GIVEN_NAME));
        items.put("男女の別", one -> one.word(CHILD_SEX));
        items.put("嫡出子か否かの別", one -> one.word(PARENTS_MARRIAGE));
        items.put("父母との続き柄の順位", one -> one.of(CHILD_RANK));
        items.put("生まれたとき", one -> one.of(BIRTH_AT));
        items.put("生まれたところ", one -> one.of(BIRTH_PLACE));
        items.put("住所", one -> one.of(RESIDENCE_ADDRESS));
        items.put("父の氏名", one -> one.name(FATHER_FAMILY_NAME, FATHER_GIVEN_NAME));
        items.put("父の生年月日", one -> one.of(FATHER_BIRTH_DATE));
        items.put("父の国籍", one -> one.of(FATHER_NATIONALITY));
        items.put("母の氏名", one -> one.name(MOTHER_FAMILY_NAME, MOTHER_GIVEN_NAME));
        items.put("母の生年月日", one -> one.of(MOTHER_BIRTH_DATE));
        items.put("母の国籍", one -> one.of(MOTHER_NATIONALITY));
        items.put("同居を始めたとき", one -> one.of(COHABITATION_SINCE));
        items.put("世帯のおもな仕事", one -> one.of(HOUSEHOLD_WORK));
        items.put("父の職業", one -> one.of(FATHER_OCCUPATION));
        items.put("母の職業", one -> one.of(MOTHER_OCCUPATION));
        items.put("出生したところの種別", one -> one.certified(known -> word(known.placeType())));
        items.put("施設の名称", one -> one.maybe(Certified::facilityName));
        items.put("体重（グラム）", one -> one.maybe(Certified::weightGrams));
        items.put("身長（センチメートル）", one -> one.maybe(Certified::lengthCm));
        items.put("多胎の子の数", one -> one.maybe(Certified::pluralityCount));
        items.put("多胎のうちの出生の順位", one -> one.maybe(Certified::birthOrder));
        items.put("妊娠週数", one -> one.certified(Certified::gestationWeeks));
        items.put("妊娠週数の日数", one -> one.certified(Certified::gestationDays));
        items.put("母の出産した子の数（出生）", one -> one.certified(Certified::liveBirths));
        items.put("母の出産した子の数（妊娠満22週以後の死産）", one -> one.certified(Certified::stillbirths));
        items.put("立会者", one -> one.certified(known -> word(known.attendantType())));
        return items;
    }

    private static String word(String code) {
        return Objects.requireNonNull(WORDS.get(code), code);
    }
}
