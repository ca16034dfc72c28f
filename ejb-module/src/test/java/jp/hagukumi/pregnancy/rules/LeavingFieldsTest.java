package jp.hagukumi.pregnancy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What may leave: the list itself, and that nothing passes it by. */
class LeavingFieldsTest {

    private static final List<String> KINDS =
            List.of("SUBJECT", "REQUEST", "RECALL_REQUEST", "RECALL_SUBJECT", "ANSWER", "REPORT");

    /** Written by hand: parts of words that no path may have. */
    private static final List<String> NEVER = List.of(
            "mynumber",
            "individualnumber",
            "smok",
            "cigar",
            "alcohol",
            "drink",
            "syphilis",
            "hiv",
            "hbs",
            "hcv",
            "htlv",
            "chlamydia",
            "stds",
            "sexuallytr",
            "infection",
            "rubella",
            "tubercul",
            "loss",
            "lost",
            "miscarr",
            "stillb",
            "abort",
            "fetus",
            "children",
            "death",
            "epds",
            "score",
            "risk",
            "econom",
            "partner",
            "feeling",
            "concern",
            "history",
            "note",
            "remark",
            "memo",
            "freetext",
            "comment");

    @Test
    void no_path_of_the_list_tells_of_what_never_leaves() {
        var paths = ReferenceTable.read("/jp/hagukumi/reference/pregnancy/pmh-fields.csv").rows().stream()
                .map(row -> row.text("path").toLowerCase(Locale.ROOT))
                .toList();
        assertThat(paths)
                .hasSizeGreaterThan(40)
                .allSatisfy(path -> assertThat(NEVER).noneMatch(path::contains));
    }

    @Test
    void every_kind_of_message_has_its_fields_and_a_recall_no_more_than_who_and_what() {
        var fields = LeavingFields.published();
        assertThat(KINDS).allSatisfy(kind -> assertThat(fields.paths(kind)).contains("modificationSeg"));
        assertThat(fields.paths("RECALL_REQUEST"))
                .containsExactly("requestId", "modificationSeg", "municipality", "toMunicipality");
        assertThat(fields.paths("RECALL_SUBJECT"))
                .containsExactly("subjectId", "modificationSeg", "municipality", "municipalityIdentityKey");
    }

    /** Whatever is known, nothing but the list's paths comes out, each at most once, with its own value. */
    @RepeatedTest(200)
    void whatever_is_known_nothing_else_comes_out() {
        var random = new Random();
        var fields = LeavingFields.published();
        var known = new HashMap<String, String>();
        NEVER.forEach(word -> known.put(random.nextBoolean() ? word : "basicFiveInfo." + word, "1"));
        for (var kind : KINDS) {
            fields.paths(kind).stream().filter(path -> random.nextBoolean()).forEach(path -> known.put(path, path));
        }
        for (var kind : KINDS) {
            var leaving = fields.leaving(kind, known);
            assertThat(leaving)
                    .extracting(entry -> entry.getKey().path())
                    .doesNotHaveDuplicates()
                    .isSubsetOf(fields.paths(kind));
            assertThat(leaving)
                    .allSatisfy(entry -> assertThat(entry.getValue())
                            .isEqualTo(entry.getKey().path()));
        }
    }

    @Test
    void a_path_of_one_kind_is_no_path_of_another() {
        var fields = LeavingFields.published();
        assertThat(fields.leaving("ANSWER", Map.of("phone", "1", "stay.address", "2", "answer", "ACCEPTED")))
                .extracting(entry -> entry.getKey().path())
                .containsExactly("answer");
    }
}
