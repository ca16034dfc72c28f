package jp.hagukumi.grants.banks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.Somebody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two doors to the published list of banks. */
class FindBanksTest {

    private final House house = new House();
    private final FindBanks findBanks = house.get(FindBanks.class);
    private final FindBranches findBranches = house.get(FindBranches.class);
    private final Actor mother = Somebody.resident(UUID.randomUUID());

    @Test
    void a_mother_finds_her_bank_and_her_branch_by_what_she_types() {
        var bank = findBanks.find(mother, "よこはま銀行").banks().get(0);
        assertThat(bank).isEqualTo(new BankFound("0138", "横浜", "ヨコハマ"));
        var page = findBranches.find(mother, bank.code(), "かわさき");
        assertThat(page.bank()).isEqualTo(bank);
        assertThat(page.branches().get(0)).isEqualTo(new BranchFound("810", "川崎", "カワサキ"));
    }

    @Test
    void at_most_twenty_are_told_and_that_there_are_more() {
        var page = findBanks.find(mother, "信金");
        assertThat(page.banks()).hasSize(20);
        assertThat(page.more()).isTrue();
        assertThat(findBranches.find(mother, "0138", "マ").branches()).hasSize(20);
    }

    @Test
    void a_bank_that_is_not_on_the_list_has_no_branches_to_look_for() {
        assertThatThrownBy(() -> findBranches.find(mother, "0002", "本店"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(BankRefusal.UNKNOWN_BANK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ああああああああああああああああああああああああああああああああああああああああああ", "\u0000", "横\n浜"})
    void what_is_no_line_of_one_to_forty_characters_is_not_looked_for(String typed) {
        assertThatThrownBy(() -> findBanks.find(mother, typed))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(KernelRefusal.MALFORMED));
        assertThatThrownBy(() -> findBranches.find(mother, "0138", typed))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(KernelRefusal.MALFORMED));
    }

    @Test
    void the_audit_knows_that_somebody_looked_and_not_what_was_typed() {
        findBanks.find(mother, "横浜");
        findBranches.find(mother, "0138", "武蔵小杉");
        var rows = house.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select event || ' ' || entry::text from audit.entry as entry order by id")
                        .mapTo(String.class)
                        .list());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).startsWith("grants.banks.BANKS_FOUND ").doesNotContain("横浜");
        assertThat(rows.get(1)).startsWith("grants.banks.BRANCHES_FOUND ").doesNotContain("武蔵小杉");
    }

    @Test
    void each_role_may_look_as_the_table_says() {
        var access = house.get(Access.class);
        var rows = ReferenceTable.read("/jp/hagukumi/grants/bank-access.csv").rows();
        assertThat(rows).hasSize(BankAction.values().length);
        for (var row : rows) {
            for (var role : Role.values()) {
                assertThat(allowed(access, role, BankAction.valueOf(row.text("action"))))
                        .as(role + " " + row.text("action"))
                        .isEqualTo(row.given(role.name()).isPresent());
            }
        }
    }

    private static boolean allowed(Access access, Role role, BankAction action) {
        var actor = new Actor(
                role == Role.RESIDENT ? Actor.Kind.RESIDENT : Actor.Kind.STAFF,
                UUID.randomUUID(),
                Set.of(Actor.Grant.cityWide(role)),
                Optional.empty(),
                "test");
        try {
            access.require(actor, action);
            return true;
        } catch (Refusal denied) {
            assertThat(List.of(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_SIGNED_IN))
                    .contains((KernelRefusal) denied.code());
            return false;
        }
    }
}
