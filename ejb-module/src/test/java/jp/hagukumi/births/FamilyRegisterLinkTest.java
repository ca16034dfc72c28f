package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.staffActor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.announcements.ChildRegistered;
import jp.hagukumi.announcements.RegistrationAccepted;
import jp.hagukumi.births.ports.FamilyRegister;
import jp.hagukumi.births.reacts.EndRegistrationOfRegisteredChild;
import jp.hagukumi.births.reacts.OrderEntry;
import jp.hagukumi.births.registration.AcceptRegistration;
import jp.hagukumi.births.registration.Deposit;
import jp.hagukumi.births.registration.EnterPaperRegistration;
import jp.hagukumi.births.registration.EnterPaperRegistration.Paper;
import jp.hagukumi.births.registration.LinkAnswer;
import jp.hagukumi.births.registration.LinkAnswer.NotEntered;
import jp.hagukumi.births.registration.LinkBacklog;
import jp.hagukumi.births.registration.LinkOrderId;
import jp.hagukumi.births.registration.LinkOutcome;
import jp.hagukumi.births.registration.LinkOutcome.Kind;
import jp.hagukumi.births.registration.LinkTimer;
import jp.hagukumi.births.registration.ListStuckLinkOrders;
import jp.hagukumi.births.registration.ReadRegistration;
import jp.hagukumi.births.registration.ReadSetAsideAnswers;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.RetryLinkOrder;
import jp.hagukumi.births.registration.SendToFamilyRegister;
import jp.hagukumi.births.registration.SettleSetAsideAnswer;
import jp.hagukumi.births.registration.TakeLinkAnswers;
import jp.hagukumi.births.registration.TakeUpRegistration;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.testhouse.Twice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From acceptance to the child in both registers: sent once however often, answered once, and never fooled by an answer. */
class FamilyRegisterLinkTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-05");

    private final SlipTown town = new SlipTown("2026-11-05T09:00");
    private final StaffId clerk = town.staff(Role.REGISTER_CLERK, NAKAHARA);
    private final PersonId mother = town.mother(NAKAHARA);
    private final PersonId child = town.child(mother, "2026-11-01T14:05", 3100);
    private final UUID institution = UUID.randomUUID();
    private final FamilyRegisterFake register = new FamilyRegisterFake();

    @BeforeEach
    void link() {
        town.house.use(FamilyRegister.class, register);
    }

    @Test
    void what_is_accepted_is_sent_once_with_its_image_and_stays_accepted() {
        var filed = accepted();
        send();
        send();

        assertThat(register.sent).singleElement().satisfies(order -> {
            assertThat(order.acceptanceNumber()).isEqualTo("141330-2026-000001");
            assertThat(order.child().givenName()).contains("陽菜");
            assertThat(order.mother().ageAtBirth()).isEqualTo(31);
            assertThat(new String(order.image().toArray(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
        });
        assertThat(state(filed)).isEqualTo("ACCEPTED");
    }

    @Test
    void what_stands_in_the_form_but_was_not_filed_is_not_ordered_either() {
        accepted(Map.of("parents.marriage", "NOT_MARRIED"));
        send();

        assertThat(register.sent).singleElement().satisfies(order -> {
            assertThat(order.child().marital()).isFalse();
            assertThat(order.father()).isEmpty();
        });
    }

    @Test
    void an_acceptance_heard_of_twice_is_ordered_once() {
        var filed = accepted();
        Twice.equalsOnce(town.house, town.house.get(OrderEntry.class), acceptance(filed));
        assertThat(town.count("select count(*) from births.link_order")).isEqualTo(1);
    }

    @Test
    void killed_after_the_order_was_written_it_is_sent_by_whoever_comes_next() {
        accepted();
        town.house.get(SendToFamilyRegister.class).claimNext();
        send();
        assertThat(register.sent).isEmpty();

        town.setNow("2026-11-05T09:06");
        send();

        assertThat(register.sent).hasSize(1);
    }

    @Test
    void killed_after_it_was_sent_and_before_that_was_noted_it_goes_again_under_the_same_id_and_counts_once() {
        accepted();
        register.diesAfterTaking = true;
        assertThatThrownBy(this::send).isInstanceOf(FamilyRegisterFake.Killed.class);
        register.diesAfterTaking = false;
        town.setNow("2026-11-05T09:06");
        anotherProcess();

        assertThat(register.sent).hasSize(2);
        assertThat(register.orders).hasSize(1);
        assertThat(register.sent.get(0).image()).isEqualTo(register.sent.get(1).image());
    }

    @Test
    void an_answer_that_overtakes_the_note_that_it_was_taken_counts() {
        var filed = accepted();
        register.diesAfterTaking = true;
        assertThatThrownBy(this::send).isInstanceOf(FamilyRegisterFake.Killed.class);

        assertThat(take(entered("A1", TODAY)).kind()).isEqualTo(Kind.APPLIED);

        assertThat(state(filed)).isEqualTo("ENTERED");
        register.diesAfterTaking = false;
        town.setNow("2026-11-05T10:00");
        anotherProcess();
        assertThat(register.sent).hasSize(1);
    }

    @Test
    void killed_before_the_answer_was_confirmed_nothing_is_half_done_and_the_answer_sent_again_is_applied_once() {
        var filed = accepted();
        send();
        var answer = entered("A1", TODAY);
        assertThatThrownBy(() -> town.house.together(() -> {
                    town.house
                            .asOwner()
                            .useHandle(handle ->
                                    handle.execute("create function births.fall() returns trigger language plpgsql as "
                                            + "'begin raise exception ''killed''; end'"));
                    town.sql("create trigger fall before update on births.registration for each row "
                            + "when (new.state = 'ENTERED') execute function births.fall()");
                    return take(answer);
                }))
                .isNotNull();
        assertThat(town.count("select count(*) from births.link_answer")).isZero();
        assertThat(state(filed)).isEqualTo("ACCEPTED");
        town.sql("drop trigger fall on births.registration");

        assertThat(take(answer).kind()).isEqualTo(Kind.APPLIED);
        assertThat(take(answer).kind()).isEqualTo(Kind.REPEATED);
        assertThat(town.count("select count(*) from births.registration_event where move = 'ENTER'"))
                .isEqualTo(1);
    }

    @Test
    void while_the_register_is_away_it_is_tried_again_ever_more_slowly_and_never_given_up() {
        accepted();
        register.away = true;
        for (var hour = 0; hour < 15; hour++) {
            send();
            town.setNow("2026-11-%02dT%02d:00".formatted(6 + hour, 9));
        }
        register.away = false;
        send();
        assertThat(register.sent).hasSize(1);
    }

    @Test
    void what_the_register_refuses_at_its_door_waits_for_a_person_and_goes_again_when_it_is_put_right() {
        accepted();
        register.refuses = true;
        send();
        town.setNow("2026-11-06T09:00");
        send();
        assertThat(orderState()).isEqualTo("STUCK");
        register.refuses = false;
        var admin = new Actor(
                Actor.Kind.STAFF,
                UUID.randomUUID(),
                Set.of(Actor.Grant.cityWide(Role.ADMINISTRATOR)),
                Optional.empty(),
                "test-admin");

        assertThat(town.house.get(ListStuckLinkOrders.class).list(admin))
                .extracting(ListStuckLinkOrders.Stuck::order)
                .containsExactly(new LinkOrderId(order()));
        assertThat(town.house.get(LinkBacklog.class).stuck()).isEqualTo(1);

        town.house.get(RetryLinkOrder.class).retry(admin, new LinkOrderId(order()));
        send();

        assertThat(town.house.get(LinkBacklog.class).stuck()).isZero();

        assertThat(orderState()).isEqualTo("TAKEN");
    }

    @Test
    void an_order_without_answer_is_asked_about_under_its_id_and_sent_again_where_the_register_lost_it() {
        accepted();
        send();
        town.setNow("2026-11-05T09:31");
        send();
        assertThat(register.asked).containsExactly(order());
        assertThat(register.sent).hasSize(1);

        register.orders.clear();
        town.setNow("2026-11-05T10:02");
        send();

        assertThat(register.sent).hasSize(2);
        assertThat(register.orders).containsOnlyKeys(order());
    }

    @Test
    void what_could_not_be_entered_goes_back_to_the_desk_with_its_reason_and_can_be_accepted_and_ordered_anew() {
        var filed = accepted();
        send();
        var first = order();
        take(notEntered("A1", TODAY, "本籍が見つかりません。"));

        assertThat(state(filed)).isEqualTo("UNDER_REVIEW");
        assertThat(reason("RETURN")).isEqualTo("本籍が見つかりません。");
        accept(filed);
        town.deliverAll();
        send();

        assertThat(register.orders).hasSize(2);
        assertThat(register.sent).extracting(order -> order.acceptanceNumber()).containsOnly("141330-2026-000001");
        assertThat(take(answer("A2", first, "141330-2026-000001", TODAY, Optional.empty()))
                        .finding())
                .contains(RegistrationRefusal.LINK_ALREADY_ANSWERED);
    }

    @Test
    void an_answer_that_fits_no_case_is_set_aside_with_its_reason_and_changes_nothing() {
        var filed = accepted();
        send();
        var number = "141330-2026-000001";
        var odd = new HashMap<LinkAnswer, RegistrationRefusal>();
        odd.put(
                answer("B1", UUID.randomUUID(), number, TODAY, Optional.empty()),
                RegistrationRefusal.LINK_ORDER_UNKNOWN);
        odd.put(
                answer("B2", order(), "141330-2026-000002", TODAY, Optional.empty()),
                RegistrationRefusal.LINK_OTHER_ACCEPTANCE);
        odd.put(entered("B3", TODAY.minusDays(1)), RegistrationRefusal.LINK_BEFORE_ACCEPTANCE);
        odd.put(entered("B4", TODAY.plusDays(1)), RegistrationRefusal.LINK_AFTER_TODAY);
        odd.forEach((answer, why) -> {
            assertThat(take(answer)).isEqualTo(new LinkOutcome(answer.answerId(), Kind.SET_ASIDE, Optional.of(why)));
            assertThat(take(answer)).isEqualTo(new LinkOutcome(answer.answerId(), Kind.REPEATED, Optional.of(why)));
        });
        assertThat(state(filed)).isEqualTo("ACCEPTED");
        assertThat(orderState()).isEqualTo("TAKEN");

        assertThat(take(entered("A1", TODAY)).kind()).isEqualTo(Kind.APPLIED);
        assertThat(take(entered("A2", TODAY)).finding()).contains(RegistrationRefusal.LINK_ALREADY_ANSWERED);
        assertThat(take(notEntered("A1", TODAY, "別の内容です。")).finding())
                .contains(RegistrationRefusal.LINK_NUMBER_USED_TWICE);
        assertThat(state(filed)).isEqualTo("ENTERED");
    }

    @Test
    void an_order_that_the_register_gave_up_returns_to_the_desk_and_its_late_answer_is_set_aside() {
        var filed = accepted();
        register.standing = FamilyRegister.Standing.CANCELLED;
        send();
        assertThat(state(filed)).isEqualTo("UNDER_REVIEW");

        assertThat(take(entered("A1", TODAY)).finding()).contains(RegistrationRefusal.LINK_AFTER_CANCEL);

        assertThat(state(filed)).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void a_clerk_reads_what_was_set_aside_and_settles_it_once_with_a_note() {
        accepted();
        send();
        take(entered("B3", TODAY.minusDays(1)));
        var elsewhere = staffActor(town.staff(Role.REGISTER_CLERK, SlipTown.ASAO), Role.REGISTER_CLERK, SlipTown.ASAO);
        assertThat(town.house.get(ReadSetAsideAnswers.class).read(elsewhere)).isEmpty();
        var waiting = town.house.get(ReadSetAsideAnswers.class).read(clerk());
        assertThat(waiting).singleElement().satisfies(answer -> {
            assertThat(answer.finding()).isEqualTo("HB-B683");
            assertThat(answer.registration()).isPresent();
        });
        var settle = town.house.get(SettleSetAsideAnswer.class);
        var note = new Written("戸籍担当に電話で確かめました。");
        assertThat(refusal(() -> settle.settle(elsewhere, waiting.get(0).id(), note)))
                .isEqualTo(KernelRefusal.NOT_ALLOWED);

        settle.settle(clerk(), waiting.get(0).id(), note);

        assertThat(town.house.get(ReadSetAsideAnswers.class).read(clerk())).isEmpty();
        assertThat(refusal(() -> settle.settle(clerk(), waiting.get(0).id(), note)))
                .isEqualTo(KernelRefusal.NOT_FOUND);
    }

    @Test
    void entered_and_then_in_the_resident_register_it_is_over_and_the_family_is_told_each_once() {
        var filed = accepted();
        send();
        take(entered("A1", TODAY));
        assertThat(state(filed)).isEqualTo("ENTERED");

        inResidentRegister();
        Twice.equalsOnce(town.house, town.house.get(EndRegistrationOfRegisteredChild.class), born());

        assertThat(state(filed)).isEqualTo("REGISTERED");
        assertThat(notices()).containsOnlyOnce("REGISTRATION_ENTERED", "REGISTRATION_COMPLETE");
    }

    @Test
    void where_the_resident_register_was_first_the_entry_ends_it() {
        var filed = accepted();
        send();
        inResidentRegister();
        Twice.equalsOnce(town.house, town.house.get(EndRegistrationOfRegisteredChild.class), born());
        assertThat(state(filed)).isEqualTo("ACCEPTED");

        take(entered("A1", TODAY));

        assertThat(state(filed)).isEqualTo("REGISTERED");
    }

    @Test
    void only_the_family_registers_own_system_may_answer() {
        accepted();
        send();
        var hospital = BirthCity.institutionActor(institution);
        assertThat(refusal(() -> town.house.get(TakeLinkAnswers.class).take(hospital, List.of(entered("A1", TODAY)))))
                .isEqualTo(KernelRefusal.NOT_ALLOWED);
    }

    private RegistrationId accepted() {
        return accepted(Map.of());
    }

    private RegistrationId accepted(Map<String, String> otherwise) {
        var values = new HashMap<>(PaperForm.ofAMarriedCouple());
        values.put("birth.at", "2026-11-01T14:05");
        values.putAll(otherwise);
        var filed = town.house
                .get(EnterPaperRegistration.class)
                .enter(clerk(), child, new Paper(values, Deposit.NOW, TODAY, Optional.empty()));
        town.house.get(TakeUpRegistration.class).takeUp(clerk(), filed, rowVersion(filed));
        accept(filed);
        town.deliverAll();
        return filed;
    }

    private void accept(RegistrationId filed) {
        town.house.get(AcceptRegistration.class).accept(clerk(), filed, rowVersion(filed));
    }

    private int rowVersion(RegistrationId filed) {
        return town.house.get(ReadRegistration.class).read(clerk(), filed).rowVersion();
    }

    private RegistrationAccepted acceptance(RegistrationId filed) {
        return new RegistrationAccepted(
                filed.value(),
                child.value(),
                Optional.of(mother.value()),
                1,
                NAKAHARA,
                "141330-2026-000001",
                TODAY,
                TODAY);
    }

    private void send() {
        town.house.get(LinkTimer.class).sendWhatWaits();
    }

    /** A beat of a process that was started after the other died. */
    private void anotherProcess() {
        send();
    }

    private UUID order() {
        return town.house
                .asOwner()
                .withHandle(handle -> handle.createQuery("select id from births.link_order order by ordered_at limit 1")
                        .mapTo(UUID.class)
                        .one());
    }

    private LinkAnswer entered(String id, LocalDate on) {
        return answer(id, order(), "141330-2026-000001", on, Optional.empty());
    }

    private LinkAnswer notEntered(String id, LocalDate on, String words) {
        return answer(
                id,
                order(),
                "141330-2026-000001",
                on,
                Optional.of(new NotEntered("HONSEKI_NOT_FOUND", Optional.of(words))));
    }

    private static LinkAnswer answer(
            String id, UUID order, String number, LocalDate on, Optional<NotEntered> notEntered) {
        try {
            var said = order + number + on + notEntered.flatMap(NotEntered::words);
            return new LinkAnswer(
                    id,
                    Bytes.of(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8))),
                    order,
                    number,
                    on,
                    notEntered);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private LinkOutcome take(LinkAnswer answer) {
        var actor = new Actor(
                Actor.Kind.INSTITUTION,
                institution,
                Set.of(Actor.Grant.cityWide(Role.FAMILY_REGISTER)),
                Optional.of(institution),
                "test-register");
        return town.house
                .get(TakeLinkAnswers.class)
                .take(actor, List.of(answer))
                .get(0);
    }

    private void inResidentRegister() {
        town.sql(
                "update identity.person set standing = 'RESIDENT', resident_number = '99001', family_name = '試験', "
                        + "given_name = '陽菜', municipality = '141305', ward = '141330', address = '川崎市中原区試験町1-2-3' where id = :id",
                Map.of("id", child.value()));
    }

    private ChildRegistered born() {
        return new ChildRegistered(child.value(), List.of(mother.value()), LocalDate.parse("2026-11-01"), 1, NAKAHARA);
    }

    private List<String> notices() {
        return texts("select substring(code from '[^.]*$') from notifications.notice");
    }

    private String state(RegistrationId filed) {
        return texts("select state from births.registration where id = '" + filed + "'")
                .get(0);
    }

    private String orderState() {
        return texts("select state from births.link_order").get(0);
    }

    private String reason(String move) {
        return texts("select reason from births.registration_event where move = '" + move + "'")
                .get(0);
    }

    private List<String> texts(String sql) {
        return town.house
                .asOwner()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private Actor clerk() {
        return staffActor(clerk, Role.REGISTER_CLERK, NAKAHARA);
    }

    private static jp.hagukumi.kernel.refusal.RefusalCode refusal(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(Refusal.class, work).code();
    }
}
