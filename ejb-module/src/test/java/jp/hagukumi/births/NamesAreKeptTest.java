package jp.hagukumi.births;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.text.Written;
import org.junit.jupiter.api.Test;

/** Law 17: through use case and database and back, names stay as written, byte for byte. */
class NamesAreKeptTest {

    private static final int PER_NAME = 50;
    private static final List<String> VARIATION_SEQUENCES =
            List.of("渡\u9089\uDB40\uDD01", "葛\uDB40\uDD00城", "辻\uDB40\uDD01", "祇\uDB40\uDD00園", "\uE000崎");

    private final BirthCity city = new BirthCity();

    @Test
    void all_2999_kanji_of_given_names_come_back_as_they_went_in() {
        var kanji = ReferenceTable.read("/jp/hagukumi/reference/given-name-kanji-second-source.txt").rows().stream()
                .map(row -> Character.toString(row.codePoint("code_point")))
                .toList();
        assertThat(kanji).hasSize(2999);
        assertKept(inNames(kanji));
    }

    @Test
    void ideographic_variation_sequences_and_private_characters_come_back_as_they_went_in() {
        assertKept(VARIATION_SEQUENCES);
    }

    private void assertKept(List<String> names) {
        for (var at = 0; at < names.size(); at++) {
            var name = names.get(at);
            var number = "NAMES-%04d".formatted(at);
            var receipt = city.submit(Certificates.with(c -> {
                c.number = number;
                c.familyName = Optional.of(new Written(name));
                c.givenName = Optional.of(new Written(name));
                c.mother = new Written(name);
            }));
            var read = city.house
                    .get(ReadCertificate.class)
                    .read(BirthCity.clerk(BirthCity.WARD), receipt.facts().certificate())
                    .content();
            assertThat(bytes(read.childFamilyName().orElseThrow())).isEqualTo(bytes(new Written(name)));
            assertThat(bytes(read.childGivenName().orElseThrow())).isEqualTo(bytes(new Written(name)));
            assertThat(bytes(read.motherName())).isEqualTo(bytes(new Written(name)));
        }
    }

    private static List<String> inNames(List<String> kanji) {
        var names = new ArrayList<String>();
        for (var from = 0; from < kanji.size(); from += PER_NAME) {
            names.add(String.join("", kanji.subList(from, Math.min(from + PER_NAME, kanji.size()))));
        }
        return names;
    }

    private static byte[] bytes(Written name) {
        return name.exact().getBytes(StandardCharsets.UTF_8);
    }
}
