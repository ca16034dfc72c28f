package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.ASAO;
import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.resident;
import static jp.hagukumi.births.SlipTown.staffActor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.births.registration.AcceptRegistration;
import jp.hagukumi.births.registration.AmendRegistration;
import jp.hagukumi.births.registration.AmendRegistration.Wanted;
import jp.hagukumi.births.registration.Amendment;
import jp.hagukumi.births.registration.Deposit;
import jp.hagukumi.births.registration.DeskRegistration;
import jp.hagukumi.births.registration.EnterPaperRegistration;
import jp.hagukumi.births.registration.EnterPaperRegistration.Paper;
import jp.hagukumi.births.registration.ReadAmendments;
import jp.hagukumi.births.registration.ReadRegistration;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.TakeUpRegistration;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.Written;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After acceptance a notice is corrected or completed: one proposes, another decides, and what was accepted stays as it was. */
class AmendRegistrationTest {

    private static final Written REASON = new Written("届書の写し間違いのため。");

    private final SlipTown town = new SlipTown("2026-11-05T09:00");
    private final StaffId clerk = town.staff(Role.REGISTER_CLERK, NAKAHARA);
    private final StaffId colleague = town.staff(Role.REGISTER_CLERK, NAKAHARA);
    private final PersonId mother = town.mother(NAKAHARA);
    private final PersonId child = town.child(mother, "2026-11-01T14:05", 3100);

    @BeforeEach
    void standUp() {
        TablesOfAnOpenCity.in(town.house);
    }

    @Test
    void a_correction_waits_for_another_and_then_leads_to_a_next_version() {
        var accepted = accepted(Map.of());
        assertThat(correct(clerk(), accepted, "child.givenKana", "ハルナ")).isFalse();
        assertThat(value(accepted, "child_given_kana")).isEqualTo("ヒナ");
        assertThat(code(() -> amending().decide(clerk(), accepted, Optional.empty())))
                .isEqualTo(RegistrationRefusal.SECOND_PERSON_NEEDED);

        amending().decide(colleague(), accepted, Optional.empty());

        assertThat(value(accepted, "child_given_kana")).isEqualTo("ハルナ");
        assertThat(chain(accepted)).singleElement().satisfies(amendment -> {
            assertThat(amendment.position()).isEqualTo(1);
            assertThat(amendment.changes())
                    .containsExactly(new Amendment.Change("child.givenKana", Optional.of("ヒナ"), Optional.of("ハルナ")));
            assertThat(amendment.version()).contains(2);
            assertThat(amendment.decidedBy()).isPresent();
        });
    }

    @Test
    void number_day_of_acceptance_and_date_of_receipt_stay_and_the_family_is_told() {
        var accepted = accepted(Map.of());
        var before = read(clerk(), accepted);
        town.setNow("2026-12-01T09:00");
        correct(clerk(), accepted, "remarks", "訂正のため");
        amending().decide(colleague(), accepted, Optional.empty());

        assertThat(read(clerk(), accepted)).satisfies(seen -> {
            assertThat(seen.form().state()).isEqualTo(before.form().state());
            assertThat(seen.acceptanceNumber()).isEqualTo(before.acceptanceNumber());
            assertThat(seen.acceptedOn()).isEqualTo(before.acceptedOn());
            assertThat(seen.form().receivedOn()).isEqualTo(before.form().receivedOn());
        });
        assertThat(strings("select code from notifications.notice where code like '%.REGISTRATION_AMENDED'"))
                .hasSize(1);
        assertThat(strings("select kind from outbox.message where kind like '%RegistrationAmended'"))
                .hasSize(1);
    }

    @Test
    void what_was_accepted_stays_as_it_was_and_the_chain_goes_on() {
        var accepted = accepted(Map.of());
        correct(clerk(), accepted, "remarks", "一");
        amending().decide(colleague(), accepted, Optional.empty());
        correct(colleague(), accepted, "remarks", "二");
        amending().decide(clerk(), accepted, Optional.empty());

        assertThat(chain(accepted)).extracting(Amendment::position).containsExactly(1, 2);
        assertThat(strings("select coalesce(remarks, '-') from births.registration_content order by version"))
                .containsExactly("-", "一", "二");
    }

    @Test
    void a_declined_amendment_changes_nothing_and_another_may_be_proposed() {
        var accepted = accepted(Map.of());
        correct(clerk(), accepted, "remarks", "一");
        amending().decide(colleague(), accepted, Optional.of(new Written("届書のとおりです。")));

        assertThat(value(accepted, "coalesce(remarks, '-')")).isEqualTo("-");
        assertThat(chain(accepted)).singleElement().satisfies(amendment -> {
            assertThat(amendment.declined()).contains("届書のとおりです。");
            assertThat(amendment.version()).isEmpty();
        });
        assertThat(correct(clerk(), accepted, "remarks", "二")).isFalse();
    }

    @Test
    void while_one_waits_no_other_is_proposed() {
        var accepted = accepted(Map.of());
        correct(clerk(), accepted, "remarks", "一");
        assertThat(code(() -> correct(colleague(), accepted, "remarks", "二")))
                .isEqualTo(RegistrationRefusal.AMENDMENT_WAITS);
    }

    @Test
    void a_completion_adds_what_was_missing_and_changes_nothing_that_stands_there() {
        var accepted = accepted(Map.of());
        assertThat(code(() -> amending()
                        .propose(
                                clerk(),
                                accepted,
                                read(clerk(), accepted).rowVersion(),
                                new Wanted(
                                        Amendment.Kind.COMPLETION,
                                        Map.of("child.givenName", Optional.of("春菜")),
                                        REASON))))
                .isEqualTo(RegistrationRefusal.COMPLETION_CHANGES);
    }

    @Test
    void a_name_that_was_undecided_is_completed_later() {
        var values = new HashMap<String, Optional<String>>();
        values.put("child.nameUndecided", Optional.of("true"));
        values.put("remarks", Optional.of("子の名未定。後日追完する。"));
        values.put("child.givenName", Optional.empty());
        values.put("child.givenKana", Optional.empty());
        var accepted = accepted(values);
        town.setNow("2026-11-20T09:00");

        amending()
                .propose(
                        clerk(),
                        accepted,
                        read(clerk(), accepted).rowVersion(),
                        new Wanted(
                                Amendment.Kind.COMPLETION,
                                Map.of(
                                        "child.nameUndecided",
                                        Optional.empty(),
                                        "child.givenName",
                                        Optional.of("陽菜"),
                                        "child.givenKana",
                                        Optional.of("ヒナ")),
                                REASON));
        amending().decide(colleague(), accepted, Optional.empty());

        assertThat(value(accepted, "child_given_name")).isEqualTo("陽菜");
        assertThat(strings("select child_key from births.registration")).containsExactly("試験陽菜");
    }

    @Test
    void what_could_not_be_filed_is_not_amended_to_either_and_nothing_is_no_amendment() {
        var accepted = accepted(Map.of());
        assertThat(code(() -> correct(clerk(), accepted, "remarks", ""))).isNotNull();
        assertThat(code(() -> correct(clerk(), accepted, "child.givenKana", "ヒナ")))
                .isEqualTo(RegistrationRefusal.AMENDS_NOTHING);
        var refusal = catchThrowableOfType(Refusal.class, () -> correct(clerk(), accepted, "child.givenName", "髙子"));
        assertThat(refusal.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.field()).isEqualTo("child.givenName"));
        assertThat(chain(accepted)).isEmpty();
    }

    @Test
    void only_what_was_accepted_is_amended() {
        var possible = new HashSet<String>();
        for (var state : List.of(
                "FILED", "UNDER_REVIEW", "NEEDS_FIX", "WITHDRAWN", "REFUSED", "ACCEPTED", "ENTERED", "REGISTERED")) {
            var accepted = accept(town.child(town.mother(NAKAHARA), "2026-11-02T10:00", 3000), Map.of());
            town.sql(
                    "update births.registration set state = :state where id = :id",
                    Map.of("state", state, "id", accepted.value()));
            var refusal = catchThrowableOfType(Refusal.class, () -> correct(clerk(), accepted, "remarks", "訂正のため"));
            if (refusal == null) {
                possible.add(state);
            } else {
                assertThat(refusal.code()).as(state).isEqualTo(KernelRefusal.WRONG_STATE);
            }
        }
        assertThat(possible).containsExactlyInAnyOrder("ACCEPTED", "ENTERED", "REGISTERED");
    }

    @Test
    void nobody_but_a_register_clerk_of_the_ward_proposes_decides_or_reads() {
        var accepted = accepted(Map.of());
        var strangers = new HashMap<String, Actor>();
        strangers.put("the mother", resident(mother));
        strangers.put(
                "a clerk of another ward",
                staffActor(town.staff(Role.REGISTER_CLERK, ASAO), Role.REGISTER_CLERK, ASAO));
        for (var role : Set.of(Role.HEALTH_NURSE, Role.HEALTH_CLERK, Role.AUDITOR, Role.ADMINISTRATOR)) {
            strangers.put(role.name(), staffActor(town.staff(role, NAKAHARA), role, NAKAHARA));
        }
        var version = read(clerk(), accepted).rowVersion();
        var wanted = new Wanted(Amendment.Kind.CORRECTION, Map.of("remarks", Optional.of("一")), REASON);
        strangers.forEach((who, actor) -> List.<ThrowingCallable>of(
                        () -> amending().propose(actor, accepted, version, wanted),
                        () -> amending().decide(actor, accepted, Optional.empty()),
                        () -> town.house.get(ReadAmendments.class).read(actor, accepted))
                .forEach(
                        act -> assertThat(code(act)).as(who).isIn(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND)));
        assertThat(chain(accepted)).isEmpty();
    }

    @Test
    void the_table_itself_does_not_let_one_person_be_two() {
        var accepted = accepted(Map.of());
        correct(clerk(), accepted, "remarks", "一");
        assertThatThrownBy(() -> town.sql("""
                update births.registration_amendment set decided_by = proposed_by, decided_at = proposed_at, version = 2
                where registration = :id
                """, Map.of("id", accepted.value())))
                .hasMessageContaining("registration_amendment_check");
    }

    private AmendRegistration amending() {
        return town.house.get(AmendRegistration.class);
    }

    private boolean correct(Actor actor, RegistrationId accepted, String field, String value) {
        return amending()
                .propose(
                        actor,
                        accepted,
                        read(actor, accepted).rowVersion(),
                        new Wanted(Amendment.Kind.CORRECTION, Map.of(field, Optional.of(value)), REASON));
    }

    private List<Amendment> chain(RegistrationId accepted) {
        return town.house.get(ReadAmendments.class).read(clerk(), accepted);
    }

    private RegistrationId accepted(Map<String, Optional<String>> otherwise) {
        return accept(child, otherwise);
    }

    private RegistrationId accept(PersonId newborn, Map<String, Optional<String>> otherwise) {
        var values = new HashMap<>(PaperForm.ofAMarriedCouple());
        otherwise.forEach(
                (field, value) -> value.ifPresentOrElse(words -> values.put(field, words), () -> values.remove(field)));
        var today = town.house.get(jp.hagukumi.kernel.time.CityClock.class).today();
        var filed = town.house
                .get(EnterPaperRegistration.class)
                .enter(clerk(), newborn, new Paper(values, Deposit.NOW, today, Optional.empty()));
        town.house
                .get(TakeUpRegistration.class)
                .takeUp(clerk(), filed, read(clerk(), filed).rowVersion());
        town.house
                .get(AcceptRegistration.class)
                .accept(clerk(), filed, read(clerk(), filed).rowVersion());
        return filed;
    }

    private DeskRegistration read(Actor actor, RegistrationId filed) {
        return town.house.get(ReadRegistration.class).read(actor, filed);
    }

    private String value(RegistrationId filed, String column) {
        return strings("select " + column + " from births.registration r join births.registration_content c"
                        + " on c.registration = r.id and c.version = r.version where r.id = '" + filed.value() + "'")
                .get(0);
    }

    private List<String> strings(String sql) {
        return town.house
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private Actor clerk() {
        return staffActor(clerk, Role.REGISTER_CLERK, NAKAHARA);
    }

    private Actor colleague() {
        return staffActor(colleague, Role.REGISTER_CLERK, NAKAHARA);
    }

    private static RefusalCode code(ThrowingCallable work) {
        var refusal = catchThrowableOfType(Refusal.class, work);
        assertThat(refusal).isNotNull();
        return refusal.code();
    }
}
