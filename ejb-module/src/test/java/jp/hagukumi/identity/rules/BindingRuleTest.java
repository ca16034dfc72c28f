package jp.hagukumi.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.identity.rules.BindingRule.Candidate;
import jp.hagukumi.identity.rules.BindingRule.Claimed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingRuleTest {

    private static final String CARD_ADDRESS = "神奈川県川崎市中原区小杉町3-245";
    private static final LocalDate BORN = LocalDate.of(1994, 5, 8);

    @ParameterizedTest(name = "{0}: name {1}, born {2}, sex {3}, address {4} → {5}")
    @CsvSource({
        "as registered,           中原　花子, 1994-05-08, 2, 中原区小杉町3-245,    yes",
        "another way of spacing,  中原花子,   1994-05-08, 2, 中原区小杉町3-245,    yes",
        "full-width digits,       中原　花子, 1994-05-08, 2, 中原区小杉町３－２４５, yes",
        "another name,            中原　華子, 1994-05-08, 2, 中原区小杉町3-245,    no",
        "another birth date,      中原　花子, 1994-05-09, 2, 中原区小杉町3-245,    no",
        "another sex,             中原　花子, 1994-05-08, 1, 中原区小杉町3-245,    no",
        "another house,           中原　花子, 1994-05-08, 2, 中原区小杉町3-246,    no",
        "too short an address,    中原　花子, 1994-05-08, 2, 245,                 no"
    })
    void a_card_binds_only_to_the_resident_that_all_four_facts_name(
            String what, String name, LocalDate born, String sex, String address, String bound) {
        var candidate = new Candidate<>("person", List.of(name), born, sex, List.of(address), true);

        var found = BindingRule.theOne(claimed(), List.of(candidate));

        assertThat(found.isPresent()).as(what).isEqualTo(bound.equals("yes"));
    }

    @Test
    void where_two_residents_fit_nobody_is_bound() {
        assertThat(BindingRule.theOne(claimed(), List.of(hanako("one"), hanako("other"))))
                .isEmpty();
    }

    @Test
    void who_has_moved_away_or_died_is_not_bound() {
        var gone = new Candidate<>("person", List.of("中原　花子"), BORN, "2", List.of("中原区小杉町3-245"), false);

        assertThat(BindingRule.theOne(claimed(), List.of(gone))).isEmpty();
    }

    @Test
    void a_foreign_resident_is_found_by_the_alias_too() {
        var maria = new Candidate<>("maria", List.of("SOUZA MARIA", "中原　花子"), BORN, "2", List.of("中原区小杉町3-245"), true);

        assertThat(BindingRule.theOne(claimed(), List.of(maria))).contains("maria");
    }

    private static Claimed claimed() {
        return new Claimed("中原　花子", BORN, Optional.of("2"), CARD_ADDRESS);
    }

    private static Candidate<String> hanako(String person) {
        return new Candidate<>(person, List.of("中原　花子"), BORN, "2", List.of("中原区小杉町3-245"), true);
    }
}
