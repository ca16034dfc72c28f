package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.ASAO;
import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.resident;
import static jp.hagukumi.births.SlipTown.staffActor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.hagukumi.births.ports.VerifyFilersSignature;
import jp.hagukumi.births.registration.AcceptRegistration;
import jp.hagukumi.births.registration.AskForCorrection;
import jp.hagukumi.births.registration.AskForCorrection.Wanted;
import jp.hagukumi.births.registration.Deposit;
import jp.hagukumi.births.registration.DeskRegistration;
import jp.hagukumi.births.registration.EnterPaperRegistration;
import jp.hagukumi.births.registration.EnterPaperRegistration.Paper;
import jp.hagukumi.births.registration.HandOverRegistrations;
import jp.hagukumi.births.registration.OpenRegistration;
import jp.hagukumi.births.registration.ReadMyRegistration;
import jp.hagukumi.births.registration.ReadRegistration;
import jp.hagukumi.births.registration.RefuseRegistration;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationMove;
import jp.hagukumi.births.registration.RegistrationQuery;
import jp.hagukumi.births.registration.RegistrationQuery.Whose;
import jp.hagukumi.births.registration.RegistrationQueue;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.births.registration.SearchRegistrations;
import jp.hagukumi.births.registration.SendOnRegistration;
import jp.hagukumi.births.registration.TakeUpRegistration;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.Written;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registration from the clerk's side: found, taken up, asked about, accepted, refused by two, sent on, entered from paper. */
class RegistrationDeskTest {

    private static final Written REASON = new Written("父母の氏名が戸籍と異なります。");

    private final SlipTown town = new SlipTown("2026-11-05T09:00");
    private final StaffId clerk = town.staff(Role.REGISTER_CLERK, NAKAHARA);
    private final StaffId colleague = town.staff(Role.REGISTER_CLERK, NAKAHARA);
    private final PersonId mother = town.mother(NAKAHARA);
    private final PersonId child = town.child(mother, "2026-11-01T14:05", 3100);

    @BeforeEach
    void standUp() {
        TablesOfAnOpenCity.in(town.house);
        town.house.use(
                VerifyFilersSignature.class,
                (content, signature, certificate, at) ->
                        new VerifyFilersSignature.Signer("1f", "試験花", LocalDate.parse("1995-05-05")));
    }

    @Test
    void what_was_filed_stands_in_the_queue_of_its_ward_and_of_no_other() {
        var filed = entered(child);

        assertThat(rows(clerk()))
                .extracting(RegistrationQueue.Row::registration)
                .containsExactly(filed);
        var elsewhere = town.staff(Role.REGISTER_CLERK, ASAO);
        assertThat(rows(staffActor(elsewhere, Role.REGISTER_CLERK, ASAO))).isEmpty();
        assertThat(code(() -> search(clerk(), query().ward(ASAO)))).isEqualTo(KernelRefusal.NOT_ALLOWED);
    }

    @Test
    void a_draft_is_the_familys_alone() {
        var draft = town.house
                .get(OpenRegistration.class)
                .open(resident(mother), child)
                .id();

        assertThat(rows(clerk())).isEmpty();
        assertThat(code(() -> read(clerk(), draft))).isIn(KernelRefusal.NOT_FOUND, KernelRefusal.NOT_ALLOWED);
    }

    @Test
    void it_is_found_by_the_beginning_of_either_name_and_by_whose_it_is() {
        var filed = entered(child);

        for (var name : List.of("試験陽", "試験花", "試験")) {
            assertThat(search(clerk(), query().named(name)).rows())
                    .as(name)
                    .extracting(RegistrationQueue.Row::registration)
                    .containsExactly(filed);
        }
        assertThat(search(clerk(), query().named("陽菜")).rows()).isEmpty();
        assertThat(search(clerk(), query().whose(Whose.NOBODYS)).rows()).hasSize(1);
        assertThat(search(clerk(), query().whose(Whose.MINE)).rows()).isEmpty();
        takeUp(clerk(), filed);
        assertThat(search(clerk(), query().whose(Whose.NOBODYS)).rows()).isEmpty();
        assertThat(search(clerk(), query().whose(Whose.MINE)).rows()).hasSize(1);
        assertThat(search(clerk(), query().dueUntil("2026-11-15")).rows()).isEmpty();
        assertThat(search(clerk(), query().dueUntil("2026-11-16")).rows()).hasSize(1);
    }

    @Test
    void the_queue_goes_on_where_a_page_ended() {
        var all = IntStream.range(0, 5)
                .mapToObj(number -> entered(newborn("2026-10-%02dT10:00".formatted(28 - number))))
                .toList();
        var first = search(clerk(), query().limit(2));
        var second = search(clerk(), query().limit(2).after(first.next().orElseThrow()));
        var third = search(clerk(), query().limit(2).after(second.next().orElseThrow()));

        assertThat(third.next()).isEmpty();
        var seen = new ArrayList<RegistrationId>();
        for (var page : List.of(first, second, third)) {
            page.rows().forEach(row -> seen.add(row.registration()));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(first.rows().get(0).dueOn()).isBefore(third.rows().get(0).dueOn());
    }

    @Test
    void form_and_certificate_stand_side_by_side_and_differences_are_marked() {
        var filed = enter(child, Map.of("child.sex", "MALE", "birth.place", "川崎市中原区9-9"));

        var seen = read(clerk(), filed);

        assertThat(seen.certified())
                .extracting(DeskRegistration.Certified::field)
                .contains("birth.at", "birth.place", "child.sex", "mother.givenName");
        assertThat(seen.form().differences()).contains("birth.place");
        assertThat(seen.allowed()).containsExactlyInAnyOrder(RegistrationMove.TAKE_UP, RegistrationMove.SEND_ON);
    }

    @Test
    void whoever_takes_a_case_up_works_on_it_and_a_colleague_may_take_it_over() {
        var filed = entered(child);
        takeUp(clerk(), filed);
        assertThat(read(clerk(), filed)).satisfies(seen -> {
            assertThat(seen.form().state()).isEqualTo(RegistrationState.UNDER_REVIEW);
            assertThat(seen.mine()).isTrue();
        });

        takeUp(colleague(), filed);

        assertThat(read(clerk(), filed).mine()).isFalse();
        assertThat(read(colleague(), filed).mine()).isTrue();
    }

    @Test
    void the_cases_of_an_absent_colleague_go_to_another_clerk_of_the_ward_and_to_nobody_else() {
        var cases = List.of(entered(child), entered(newborn("2026-10-30T10:00")));
        cases.forEach(filed -> takeUp(clerk(), filed));
        var handing = town.house.get(HandOverRegistrations.class);
        var nurse = town.nurse(NAKAHARA);
        for (var unfit : List.of(nurse, town.staff(Role.REGISTER_CLERK, ASAO), clerk)) {
            assertThat(code(() -> handing.handOver(colleague(), clerk, unfit)))
                    .isEqualTo(RegistrationRefusal.NOT_A_COLLEAGUE);
        }

        assertThat(handing.handOver(colleague(), clerk, colleague)).isEqualTo(2);

        assertThat(search(colleague(), query().whose(Whose.MINE)).rows()).hasSize(2);
        assertThat(search(clerk(), query().whose(Whose.MINE)).rows()).isEmpty();
    }

    @Test
    void a_correction_asked_for_points_at_its_field_and_the_date_of_receipt_stays() {
        var filed = underReview(child);
        town.setNow("2026-11-09T09:00");

        ask(clerk(), filed, "honseki.address", "番地まで書いてください。");

        var family = town.house.get(ReadMyRegistration.class).read(resident(mother), child);
        assertThat(family.state()).isEqualTo(RegistrationState.NEEDS_FIX);
        assertThat(family.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.field()).isEqualTo("honseki.address");
            assertThat(defect.words()).contains("番地まで書いてください。");
        });
        assertThat(family.receivedOn()).contains(LocalDate.parse("2026-11-05"));
        assertThat(notices(mother)).contains("REGISTRATION_TO_MEND");
        assertThat(code(() -> ask(clerk(), filed, "no.such", "x"))).isEqualTo(RegistrationRefusal.FIELD_UNKNOWN);
    }

    @Test
    void acceptance_gives_the_next_number_of_the_wards_book_and_is_announced_once() {
        var first = underReview(child);
        var second = underReview(newborn("2026-10-30T10:00"));

        assertThat(accept(clerk(), first)).isEqualTo("141330-2026-000001");
        assertThat(accept(clerk(), second)).isEqualTo("141330-2026-000002");

        assertThat(read(clerk(), first)).satisfies(seen -> {
            assertThat(seen.acceptanceNumber()).contains("141330-2026-000001");
            assertThat(seen.acceptedOn()).contains(LocalDate.parse("2026-11-05"));
            assertThat(seen.allowed()).containsExactly(RegistrationMove.TAKE_BACK);
        });
        assertThat(code(() -> accept(clerk(), first))).isEqualTo(KernelRefusal.WRONG_STATE);
        assertThat(announced("RegistrationAccepted")).isEqualTo(2);
        assertThat(notices(mother)).contains("REGISTRATION_ACCEPTED");
    }

    @Test
    void accepted_again_after_the_family_register_returned_it_it_keeps_number_and_day() {
        var filed = underReview(child);
        var number = accept(clerk(), filed);
        town.sql("update births.registration set state = 'UNDER_REVIEW' where id = :id", Map.of("id", filed.value()));
        town.setNow("2027-01-05T09:00");

        assertThat(accept(clerk(), filed)).isEqualTo(number);
        assertThat(read(clerk(), filed).acceptedOn()).contains(LocalDate.parse("2026-11-05"));
    }

    @Test
    void twenty_cases_accepted_at_once_have_twenty_numbers_without_a_gap() throws Exception {
        var cases = IntStream.range(0, 20)
                .mapToObj(number -> underReview(newborn("2026-10-%02dT10:00".formatted(number + 8))))
                .toList();

        var numbers = atOnce(cases.stream()
                .map(filed -> (Callable<String>) () -> accept(clerk(), filed))
                .toList());

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj("141330-2026-%06d"::formatted)
                        .toList());
    }

    @Test
    void of_two_clerks_who_decide_at_once_one_is_told_that_something_happened_meanwhile() throws Exception {
        var filed = underReview(child);
        var version = read(clerk(), filed).rowVersion();
        var accepting = town.house.get(AcceptRegistration.class);

        var answers = atOnce(List.of(clerk(), colleague()).stream()
                .map(actor -> (Callable<Object>) () -> {
                    try {
                        return accepting.accept(actor, filed, version);
                    } catch (Refusal refusal) {
                        return refusal.code();
                    }
                })
                .toList());

        assertThat(answers).containsExactlyInAnyOrder("141330-2026-000001", KernelRefusal.CHANGED_MEANWHILE);
        assertThat(announced("RegistrationAccepted")).isEqualTo(1);
    }

    @Test
    void a_refusal_is_proposed_by_one_and_decided_by_another_and_the_family_reads_why() {
        var filed = underReview(child);
        var refusing = town.house.get(RefuseRegistration.class);

        assertThat(refusing.refuse(clerk(), filed, read(clerk(), filed).rowVersion(), REASON))
                .isFalse();

        assertThat(read(colleague(), filed).proposal()).hasValueSatisfying(proposal -> {
            assertThat(proposal.reason()).isEqualTo(REASON.exact());
            assertThat(proposal.mine()).isFalse();
        });
        assertThat(code(() -> accept(clerk(), filed))).isEqualTo(RegistrationRefusal.ACT_WAITS);
        assertThat(code(() -> refusing.decide(clerk(), filed, Optional.empty())))
                .isEqualTo(RegistrationRefusal.SECOND_PERSON_NEEDED);
        assertThat(code(() -> refusing.decide(
                        new Actor(
                                Actor.Kind.STAFF,
                                clerk.value(),
                                colleague().grants(),
                                Optional.empty(),
                                "as a deputy of the colleague"),
                        filed,
                        Optional.empty())))
                .isEqualTo(RegistrationRefusal.SECOND_PERSON_NEEDED);

        refusing.decide(colleague(), filed, Optional.empty());

        var family = town.house.get(ReadMyRegistration.class).read(resident(mother), child);
        assertThat(family.state()).isEqualTo(RegistrationState.REFUSED);
        assertThat(family.history().get(family.history().size() - 1).reason()).contains(REASON.exact());
        assertThat(notices(mother)).contains("REGISTRATION_REFUSED");
    }

    @Test
    void a_declined_refusal_leaves_the_case_where_it_was() {
        var filed = underReview(child);
        var refusing = town.house.get(RefuseRegistration.class);
        refusing.refuse(clerk(), filed, read(clerk(), filed).rowVersion(), REASON);

        refusing.decide(colleague(), filed, Optional.of(new Written("補正で足ります。")));

        assertThat(read(clerk(), filed).form().state()).isEqualTo(RegistrationState.UNDER_REVIEW);
        assertThat(read(clerk(), filed).proposal()).isEmpty();
        assertThat(accept(clerk(), filed)).isEqualTo("141330-2026-000001");
    }

    @Test
    void it_is_sent_on_to_another_municipality_only() {
        var filed = underReview(child);
        var sending = town.house.get(SendOnRegistration.class);
        for (var here : List.of("141330", "141305", "000000")) {
            assertThat(code(() ->
                            sending.sendOn(clerk(), filed, read(clerk(), filed).rowVersion(), here, REASON)))
                    .isEqualTo(RegistrationRefusal.SEND_ON_WHERE);
        }

        sending.sendOn(clerk(), filed, read(clerk(), filed).rowVersion(), "131130", REASON);

        assertThat(read(clerk(), filed)).satisfies(seen -> {
            assertThat(seen.form().state()).isEqualTo(RegistrationState.SENT_ON);
            assertThat(seen.sentTo()).contains("131130");
        });
    }

    @Test
    void what_was_brought_on_paper_is_received_on_the_day_of_deposit() {
        town.setNow("2026-11-18T09:00");
        var inTime = enter(child, Map.of(), Deposit.NIGHT_BOX, "2026-11-16", Optional.of("11月16日23時、守衛室で預かり"));

        assertThat(read(clerk(), inTime)).satisfies(seen -> {
            assertThat(seen.form().receivedOn()).contains(LocalDate.parse("2026-11-16"));
            assertThat(seen.form().late()).isFalse();
            assertThat(seen.deposit()).isEqualTo(Deposit.NIGHT_BOX);
            assertThat(seen.channel()).isEqualTo("COUNTER");
        });
        var late = entered(newborn("2026-11-01T10:00"));
        assertThat(read(clerk(), late).form().late()).isTrue();
    }

    @Test
    void a_day_that_cannot_be_the_day_of_receipt_is_refused_with_what_to_do() {
        town.setNow("2026-11-18T09:00");
        var some = Optional.of("守衛室で預かり");
        assertThat(code(() -> enter(child, Map.of(), Deposit.NOW, "2026-11-17", some)))
                .isEqualTo(RegistrationRefusal.RECEIPT_NOT_TODAY);
        assertThat(code(() -> enter(child, Map.of(), Deposit.NIGHT_BOX, "2026-11-17", Optional.empty())))
                .isEqualTo(RegistrationRefusal.RECEIPT_REASON_MISSING);
        assertThat(code(() -> enter(child, Map.of(), Deposit.OUTAGE, "2026-11-19", some)))
                .isEqualTo(RegistrationRefusal.RECEIPT_AFTER_TODAY);
        assertThat(code(() -> enter(child, Map.of(), Deposit.OUTAGE, "2026-10-31", some)))
                .isEqualTo(RegistrationRefusal.RECEIPT_BEFORE_BIRTH);
        assertThat(rows(clerk())).isEmpty();
    }

    @Test
    void what_is_missing_on_paper_is_told_at_once_each_at_its_field() {
        var refusal = refusal(() -> town.house
                .get(EnterPaperRegistration.class)
                .enter(
                        clerk(),
                        child,
                        new Paper(
                                Map.of("child.givenName", "陽菜"),
                                Deposit.NOW,
                                LocalDate.parse("2026-11-05"),
                                Optional.empty())));

        assertThat(refusal.findings()).extracting(Finding::field).contains("birth.at", "child.sex", "honseki.address");
        assertThat(rows(clerk())).isEmpty();
    }

    @Test
    void a_draft_of_the_family_ends_with_what_was_brought_and_nothing_is_filed_twice() {
        town.house.get(OpenRegistration.class).open(resident(mother), child);
        var filed = entered(child);

        assertThat(town.house.get(ReadMyRegistration.class).read(resident(mother), child))
                .satisfies(family -> assertThat(family.id()).isEqualTo(filed));
        assertThat(code(() -> entered(child))).isEqualTo(RegistrationRefusal.ALREADY_FILED);
    }

    @Test
    void every_act_of_the_desk_is_refused_to_everybody_but_the_register_clerk_of_the_ward() {
        var filed = underReview(child);
        var version = read(clerk(), filed).rowVersion();
        var acts = new LinkedHashMap<String, java.util.function.Consumer<Actor>>();
        acts.put("search", actor -> search(actor, query().ward(NAKAHARA)));
        acts.put("read", actor -> read(actor, filed));
        acts.put("take up", actor -> town.house.get(TakeUpRegistration.class).takeUp(actor, filed, version));
        acts.put(
                "hand over",
                actor -> town.house.get(HandOverRegistrations.class).handOver(actor, clerk, colleague));
        acts.put(
                "ask",
                actor -> town.house
                        .get(AskForCorrection.class)
                        .ask(actor, filed, version, List.of(new Wanted("remarks", REASON))));
        acts.put("accept", actor -> town.house.get(AcceptRegistration.class).accept(actor, filed, version));
        acts.put("refuse", actor -> town.house.get(RefuseRegistration.class).refuse(actor, filed, version, REASON));
        acts.put("decide", actor -> town.house.get(RefuseRegistration.class).decide(actor, filed, Optional.empty()));
        acts.put(
                "send on",
                actor -> town.house.get(SendOnRegistration.class).sendOn(actor, filed, version, "131130", REASON));
        acts.put(
                "enter",
                actor -> town.house
                        .get(EnterPaperRegistration.class)
                        .enter(
                                actor,
                                child,
                                new Paper(Map.of(), Deposit.NOW, LocalDate.parse("2026-11-05"), Optional.empty())));
        var strangers = new LinkedHashMap<String, Actor>();
        strangers.put("the mother", resident(mother));
        strangers.put("another resident", resident(town.adult()));
        strangers.put(
                "a clerk of another ward",
                staffActor(town.staff(Role.REGISTER_CLERK, ASAO), Role.REGISTER_CLERK, ASAO));
        for (var role : Set.of(Role.HEALTH_NURSE, Role.HEALTH_CLERK, Role.AUDITOR, Role.ADMINISTRATOR)) {
            strangers.put(role.name(), staffActor(town.staff(role, NAKAHARA), role, NAKAHARA));
        }
        strangers.put(
                "nobody",
                new Actor(
                        Actor.Kind.PUBLIC,
                        Actor.NOBODY,
                        Set.of(),
                        Optional.empty(),
                        UUID.randomUUID().toString()));

        var done = new ArrayList<String>();
        strangers.forEach((who, actor) -> acts.forEach((what, act) -> {
            var refusal = catchThrowableOfType(Refusal.class, () -> act.accept(actor));
            var elsewhere = who.equals("a clerk of another ward") && what.equals("hand over");
            var closed = refusal != null
                    && Set.<RefusalCode>of(KernelRefusal.NOT_ALLOWED, KernelRefusal.NOT_FOUND)
                            .contains(refusal.code());
            // A clerk of another ward may hand over the own ward's cases, to whoever works there.
            if (!closed && !(elsewhere && refusal != null && refusal.code() == RegistrationRefusal.NOT_A_COLLEAGUE)) {
                done.add(who + ": " + what);
            }
        }));

        assertThat(done).isEmpty();
        assertThat(read(clerk(), filed).rowVersion()).isEqualTo(version);
    }

    @Test
    void every_act_is_possible_in_the_states_that_the_table_names_and_refused_in_all_others() {
        var possible = Map.of(
                "take up", Set.of("FILED", "UNDER_REVIEW", "NEEDS_FIX"),
                "ask", Set.of("UNDER_REVIEW"),
                "accept", Set.of("UNDER_REVIEW"),
                "refuse", Set.of("UNDER_REVIEW", "NEEDS_FIX"),
                "send on", Set.of("FILED", "UNDER_REVIEW"));
        var done = new HashMap<String, Set<String>>();
        for (var state : List.of(
                "FILED",
                "UNDER_REVIEW",
                "NEEDS_FIX",
                "WITHDRAWN",
                "REFUSED",
                "SENT_ON",
                "ACCEPTED",
                "ENTERED",
                "REGISTERED")) {
            for (var act : possible.keySet()) {
                var filed = entered(newborn("2026-11-02T10:00"));
                town.sql("""
                        update births.registration set state = :state,
                          sent_to = case when :state = 'SENT_ON' then '131130' end,
                          accepted_on = case when :state in ('ACCEPTED', 'ENTERED', 'REGISTERED') then received_on end,
                          acceptance_number = case when :state in ('ACCEPTED', 'ENTERED', 'REGISTERED')
                            then '141330-2025-' || lpad((select count(*) from births.registration)::text, 6, '0') end
                        where id = :id
                        """, Map.of("state", state, "id", filed.value()));
                var refusal = catchThrowableOfType(Refusal.class, () -> doAct(act, filed));
                if (refusal == null) {
                    done.computeIfAbsent(act, first -> new java.util.HashSet<>())
                            .add(state);
                } else {
                    assertThat(refusal.code()).as(act + " in " + state).isEqualTo(KernelRefusal.WRONG_STATE);
                }
            }
        }
        assertThat(done).isEqualTo(possible);
    }

    private void doAct(String act, RegistrationId filed) {
        var version = read(clerk(), filed).rowVersion();
        switch (act) {
            case "take up" -> takeUp(clerk(), filed);
            case "ask" -> ask(clerk(), filed, "remarks", "書き直してください。");
            case "accept" -> accept(clerk(), filed);
            case "refuse" -> town.house.get(RefuseRegistration.class).refuse(clerk(), filed, version, REASON);
            default -> town.house.get(SendOnRegistration.class).sendOn(clerk(), filed, version, "131130", REASON);
        }
    }

    private Actor clerk() {
        return staffActor(clerk, Role.REGISTER_CLERK, NAKAHARA);
    }

    private Actor colleague() {
        return staffActor(colleague, Role.REGISTER_CLERK, NAKAHARA);
    }

    private PersonId newborn(String bornAt) {
        return town.child(town.mother(NAKAHARA), bornAt, 3000);
    }

    private RegistrationId entered(PersonId newborn) {
        return enter(newborn, Map.of());
    }

    private RegistrationId enter(PersonId newborn, Map<String, String> otherwise) {
        return enter(newborn, otherwise, Deposit.NOW, today().toString(), Optional.empty());
    }

    private LocalDate today() {
        return town.house.get(jp.hagukumi.kernel.time.CityClock.class).today();
    }

    private RegistrationId enter(
            PersonId newborn, Map<String, String> otherwise, Deposit deposit, String on, Optional<String> reason) {
        var values = new HashMap<>(PaperForm.ofAMarriedCouple());
        values.putAll(otherwise);
        return town.house
                .get(EnterPaperRegistration.class)
                .enter(clerk(), newborn, new Paper(values, deposit, LocalDate.parse(on), reason.map(Written::new)));
    }

    private RegistrationId underReview(PersonId newborn) {
        var filed = entered(newborn);
        takeUp(clerk(), filed);
        return filed;
    }

    private void takeUp(Actor actor, RegistrationId filed) {
        town.house
                .get(TakeUpRegistration.class)
                .takeUp(actor, filed, read(actor, filed).rowVersion());
    }

    private String accept(Actor actor, RegistrationId filed) {
        return town.house
                .get(AcceptRegistration.class)
                .accept(actor, filed, read(actor, filed).rowVersion());
    }

    private void ask(Actor actor, RegistrationId filed, String field, String words) {
        town.house
                .get(AskForCorrection.class)
                .ask(actor, filed, read(actor, filed).rowVersion(), List.of(new Wanted(field, new Written(words))));
    }

    private DeskRegistration read(Actor actor, RegistrationId filed) {
        return town.house.get(ReadRegistration.class).read(actor, filed);
    }

    private List<RegistrationQueue.Row> rows(Actor actor) {
        return search(actor, query()).rows();
    }

    private RegistrationQueue search(Actor actor, Asked asked) {
        return town.house.get(SearchRegistrations.class).search(actor, asked.query());
    }

    private List<String> notices(PersonId person) {
        return town.house
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select substring(code from '[^.]*$') from notifications.notice where person = :id")
                        .bind("id", person.value())
                        .mapTo(String.class)
                        .list());
    }

    private int announced(String kind) {
        return town.house
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery("select count(*) from outbox.message where kind like '%' || :kind")
                                .bind("kind", kind)
                                .mapTo(Integer.class)
                                .one());
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var answers = new ArrayList<T>();
            for (var done : threads.invokeAll(works)) {
                answers.add(done.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static RefusalCode code(ThrowingCallable work) {
        return refusal(work).code();
    }

    private static Refusal refusal(ThrowingCallable work) {
        var refusal = catchThrowableOfType(Refusal.class, work);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static Asked query() {
        return new Asked(Optional.empty(), Optional.empty(), Whose.ANYBODYS, Optional.empty(), Optional.empty(), 50);
    }

    /** A query put together step by step. */
    private record Asked(
            Optional<String> of,
            Optional<LocalDate> until,
            Whose mine,
            Optional<String> name,
            Optional<String> cursor,
            int most) {

        Asked ward(String ward) {
            return new Asked(Optional.of(ward), until, mine, name, cursor, most);
        }

        Asked dueUntil(String day) {
            return new Asked(of, Optional.of(LocalDate.parse(day)), mine, name, cursor, most);
        }

        Asked whose(Whose whose) {
            return new Asked(of, until, whose, name, cursor, most);
        }

        Asked named(String beginning) {
            return new Asked(of, until, mine, Optional.of(beginning), cursor, most);
        }

        Asked after(String place) {
            return new Asked(of, until, mine, name, Optional.of(place), most);
        }

        Asked limit(int limit) {
            return new Asked(of, until, mine, name, cursor, limit);
        }

        RegistrationQuery query() {
            return new RegistrationQuery(
                    Set.of(), of, Optional.empty(), until, mine, name, Optional.empty(), cursor, most);
        }
    }
}
