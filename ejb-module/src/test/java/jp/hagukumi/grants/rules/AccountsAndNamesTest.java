package jp.hagukumi.grants.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.hagukumi.grants.rules.OwnName.Likeness;
import jp.hagukumi.grants.rules.OwnName.Names;
import jp.hagukumi.grants.rules.PostalAccount.Flaw;
import jp.hagukumi.grants.rules.TransferName.Use;
import jp.hagukumi.kernel.reference.ReferenceTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** ゆうちょ accounts and holders' names, against tables written by hand. */
class AccountsAndNamesTest {

    private static final BankDirectory BANKS = BankDirectory.published();

    @Test
    void symbols_and_numbers_become_the_accounts_of_the_table() {
        assertThat(ReferenceTable.read("/jp/hagukumi/grants/postal-accounts.csv")
                        .rows())
                .hasSizeGreaterThan(25)
                .allSatisfy(row -> {
                    var made = PostalAccount.convert(row.text("symbol"), row.text("number"), BANKS);
                    assertThat(made.account())
                            .isEqualTo(row.given("branch")
                                    .map(branch -> new PostalAccount(
                                            branch, DepositKind.valueOf(row.text("kind")), row.text("account"))));
                    assertThat(made.flaws())
                            .isEqualTo(row.given("flaws")
                                    .map(flaws -> List.of(flaws.split("\\|")).stream()
                                            .map(Flaw::valueOf)
                                            .toList())
                                    .orElse(List.of()));
                });
    }

    @Test
    void every_branch_with_digits_comes_from_a_symbol_and_goes_into_the_file() {
        int reached = 0;
        for (int two = 0; two < 100; two++) {
            var digits = (two < 10 ? "0" : "") + two;
            for (var symbol : List.of("1" + digits + "00", "0" + digits + "00")) {
                var made = PostalAccount.convert(symbol, "11", BANKS);
                if (made.account().isPresent()) {
                    reached++;
                } else {
                    assertThat(made.flaws()).containsExactly(Flaw.BRANCH);
                }
            }
        }
        var ending = ReferenceTable.read("/jp/hagukumi/reference/grants/branches.csv").rows().stream()
                .filter(row -> row.text("bank").equals("9900"))
                .filter(row -> row.text("code").matches("..[89]"))
                .count();
        assertThat(reached).isEqualTo((int) ending).isPositive();
    }

    @Property
    void the_account_behind_a_1_is_the_number_without_its_last_digit(@ForAll @IntRange(max = 9_999_999) int number) {
        var made = PostalAccount.convert("10530", number + "1", BANKS).account().orElseThrow();
        assertThat(Integer.parseInt(made.number())).isEqualTo(number);
        assertThat(made.number()).hasSize(7);
        assertThat(made.toString()).doesNotContain(made.number());
    }

    @Test
    void holders_are_told_as_the_table_says() {
        assertThat(ReferenceTable.read("/jp/hagukumi/grants/own-names.csv").rows())
                .hasSizeGreaterThan(25)
                .allSatisfy(row -> {
                    var holder = TransferName.spell(row.text("holder").replace('_', ' '), Use.HOLDER)
                            .name()
                            .orElseThrow();
                    var hers = new Names(
                            row.given("family"),
                            row.given("given"),
                            row.given("alias").map(alias -> alias.replace('_', ' ')),
                            row.given("former")
                                    .map(former -> List.of(former.split("\\|")))
                                    .orElse(List.of()));
                    assertThat(OwnName.compare(holder, hers)).isEqualTo(Likeness.valueOf(row.text("likeness")));
                    assertThat(hers.toString()).isEqualTo("Names[masked]");
                });
    }

    @Test
    void a_reading_as_long_as_the_register_keeps_is_compared_and_not_refused() {
        var long_ = "ア".repeat(100);
        var cut = TransferName.spellCut(long_ + " " + long_, Use.HOLDER).name().orElseThrow();
        assertThat(OwnName.compare(cut, new Names(Optional.of(long_), Optional.of(long_), Optional.empty(), List.of())))
                .isEqualTo(Likeness.SAME);
    }
}
