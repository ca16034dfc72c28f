package jp.hagukumi.grants;

import static jp.hagukumi.grants.GrantTown.filing;
import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyTown;
import org.junit.jupiter.api.Test;

/** What is brought to the counter or comes by post. */
class GrantCounterTest {

    private final GrantTown grants = new GrantTown("2026-07-01T09:00");
    private final PregnancyTown town = grants.town;
    private final PersonId woman = town.woman(NAKAHARA);
    private final PregnancyId pregnancy = town.pregnancy(woman, "2027-01-20", 1);

    @Test
    void what_came_by_post_counts_from_the_day_on_which_it_came() {
        town.setNow("2026-07-10T09:00");
        enter(Instalment.FIRST, "2026-07-03", "郵送で届いた");
        var filed = grants.part(pregnancy, Instalment.FIRST).application().orElseThrow();
        assertThat(filed.filedOn()).isEqualTo("2026-07-03");
        assertThat(filed.receivedWhy()).contains("郵送で届いた");
        assertThat(filed.channel()).isEqualTo("COUNTER");
    }

    @Test
    void what_came_on_the_last_day_is_in_time_though_it_is_entered_later() {
        town.setNow("2028-06-26T09:00");
        enter(Instalment.FIRST, "2028-06-19", "夜間受付箱");
        assertThat(grants.part(pregnancy, Instalment.FIRST).outcome()).isEqualTo(GrantOutcome.GRANTED);
    }

    @Test
    void a_day_after_the_last_it_is_too_late() {
        town.setNow("2028-06-26T09:00");
        enter(Instalment.FIRST, "2028-06-20", "夜間受付箱");
        assertThat(grants.part(pregnancy, Instalment.FIRST).steps())
                .filteredOn(step -> !step.holds())
                .extracting(GrantView.Said::condition)
                .containsExactly("WITHIN_LIMIT");
    }

    @Test
    void a_day_of_receipt_that_cannot_be_is_refused_at_its_field() {
        assertThat(found("2026-07-02", Optional.empty())).containsExactly(GrantsRefusal.RECEIPT_IN_THE_FUTURE);
        assertThat(found("2026-05-01", Optional.of("郵送"))).containsExactly(GrantsRefusal.RECEIPT_TOO_LONG_AGO);
        assertThat(found("2026-06-30", Optional.empty())).containsExactly(GrantsRefusal.RECEIPT_WHY_MISSING);
        assertThat(found("2026-06-30", Optional.of("あ".repeat(201)))).containsExactly(KernelRefusal.OUT_OF_BOUNDS);
    }

    @Test
    void who_moved_in_after_the_day_of_receipt_did_not_live_here_on_it() {
        town.sql(
                "update identity.person set lives_here_since = date '2026-07-05' where id = :id",
                Map.of("id", woman.value()));
        town.setNow("2026-07-10T09:00");
        enter(Instalment.FIRST, "2026-07-04", "郵送");
        assertThat(grants.part(pregnancy, Instalment.FIRST).steps())
                .filteredOn(step -> !step.holds())
                .extracting(GrantView.Said::condition)
                .containsExactly("LIVES_HERE");
    }

    @Test
    void the_clerk_of_the_ward_finds_what_she_can_apply_for_and_she_reads_that_somebody_looked() {
        var found = grants.get(FindGrantCases.class).find(grants.first, woman);
        assertThat(found.grants()).singleElement().satisfies(one -> {
            assertThat(one.pregnancy()).isEqualTo(pregnancy.value());
            assertThat(one.parts())
                    .extracting(GrantView.Part::standing)
                    .containsExactly(GrantView.Standing.POSSIBLE, GrantView.Standing.NOT_POSSIBLE);
        });
        assertThat(found.receiptDaysBack()).isEqualTo(60);
        assertThat(town.count("select count(*) from audit.entry where event = 'grants.GRANT_CASES_FOUND'"))
                .isEqualTo(1);
    }

    @Test
    void a_woman_of_whom_the_city_knows_no_pregnancy_has_none_to_choose() {
        assertThat(grants.get(FindGrantCases.class)
                        .find(grants.first, town.woman(NAKAHARA))
                        .grants())
                .isEmpty();
    }

    @Test
    void nobody_else_finds_them() {
        var nurse = PregnancyTown.actor(town.staff(Role.HEALTH_NURSE, NAKAHARA), Role.HEALTH_NURSE, NAKAHARA);
        var elsewhere = PregnancyTown.actor(town.staff(Role.BENEFIT_CLERK, ASAO), Role.BENEFIT_CLERK, ASAO);
        for (Actor actor : List.of(nurse, elsewhere, PregnancyTown.resident(woman))) {
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> grants.get(FindGrantCases.class).find(actor, woman))
                            .code())
                    .isIn(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND);
        }
    }

    private void enter(Instalment instalment, String on, String why) {
        grants.get(EnterGrantApplication.class)
                .enter(grants.first, pregnancy, filing(instalment), new Deposit(LocalDate.parse(on), Optional.of(why)));
    }

    private List<RefusalCode> found(String on, Optional<String> why) {
        return catchThrowableOfType(
                        Refusal.class,
                        () -> grants.get(EnterGrantApplication.class)
                                .enter(
                                        grants.first,
                                        pregnancy,
                                        filing(Instalment.FIRST),
                                        new Deposit(LocalDate.parse(on), why)))
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }
}
