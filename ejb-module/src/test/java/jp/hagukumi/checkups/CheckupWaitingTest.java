package jp.hagukumi.checkups;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.PregnancyTown;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Waiting for a place of a full session, and what a clerk changes about a session. */
class CheckupWaitingTest {

    private static final CheckupKind KIND = CheckupKind.Y1M6;

    private final CheckupTown checkups = new CheckupTown("2026-11-24T10:00");
    private final PregnancyTown town = checkups.town;
    private final Actor clerk =
            PregnancyTown.actor(town.staff(Role.HEALTH_CLERK, NAKAHARA), Role.HEALTH_CLERK, NAKAHARA);
    private final PersonId first = checkups.child(NAKAHARA, "2025-05-10");
    private final PersonId second = checkups.child(NAKAHARA, "2025-05-11");
    private final PersonId third = checkups.child(NAKAHARA, "2025-05-12");

    @Test
    void nobody_waits_while_a_place_is_free() {
        checkups.round();
        var free = other(first);
        refused(() -> wait(first, free), CheckupsRefusal.NOT_FULL);
    }

    @Test
    void whoever_asked_first_is_offered_the_place_that_comes_free_and_takes_it() {
        var full = fullWithThird();
        wait(first, full);
        wait(second, full);
        refused(() -> wait(first, full), CheckupsRefusal.WAITS_ALREADY);
        assertThat(checkups.mine(second, KIND).waiting().orElseThrow().before()).isEqualTo(1);

        checkups.cancel(third, KIND);

        assertThat(checkups.mine(first, KIND).waiting().orElseThrow().offered()).isPresent();
        assertThat(checkups.mine(second, KIND).waiting().orElseThrow().offered())
                .isEmpty();
        assertThat(checkups.told(first)).endsWith("PLACE_OFFERED");
        take(first);
        assertThat(checkups.mine(first, KIND).waiting()).isEmpty();
        assertThat(session(first)).isEqualTo(full);
        assertThat(checkups.bandsThatLie()).isZero();
        assertThat(checkups.overCapacity()).isZero();
    }

    @Test
    void an_offer_that_nobody_took_goes_to_the_next() {
        var full = fullWithThird();
        wait(first, full);
        wait(second, full);
        checkups.cancel(third, KIND);

        town.setNow("2026-11-26T10:30");
        refused(() -> take(first), CheckupsRefusal.OFFER_ENDED);
        checkups.round();

        assertThat(checkups.told(first)).endsWith("OFFER_ENDED");
        refused(() -> take(first), CheckupsRefusal.NOT_WAITING);
        take(second);
        assertThat(session(second)).isEqualTo(full);
        assertThat(checkups.bandsThatLie()).isZero();
    }

    @Test
    void whoever_stops_waiting_gives_the_offer_to_the_next() {
        var full = fullWithThird();
        wait(first, full);
        wait(second, full);
        checkups.cancel(third, KIND);
        town.house.get(WaitForPlace.class).stop(checkups.parent(first), id(first));
        assertThat(checkups.mine(second, KIND).waiting().orElseThrow().offered())
                .isPresent();
        assertThat(checkups.bandsThatLie()).isZero();
    }

    @Test
    void fewer_places_than_are_taken_are_refused() {
        checkups.round();
        var band = checkups.mine(third, KIND).place().orElseThrow().band();
        refused(() -> change().resize(clerk, session(third), band, 0), CheckupsRefusal.MORE_ARE_PLACED);
    }

    @Test
    void a_day_that_is_called_off_is_told_and_whoever_had_a_place_has_another_in_the_window() {
        checkups.round();
        var before = checkups.day(third, KIND);
        var sheet = town.house.get(ReadSession.class).read(clerk, session(third));
        change().cancel(clerk, session(third), "大雪のため", sheet.session().version());

        assertThat(checkups.told(third)).contains("SESSION_CALLED_OFF");
        var after = checkups.mine(third, KIND);
        assertThat(after.place().orElseThrow().day()).isNotEqualTo(before).isBetween(after.from(), after.until());
        assertThat(checkups.bandsThatLie()).isZero();
        refused(
                () -> change().cancel(
                                clerk,
                                sheet.session().id(),
                                "もう一度",
                                sheet.session().version() + 1),
                CheckupsRefusal.SESSION_OVER);
    }

    @Test
    void a_day_that_is_moved_takes_its_children_along_and_tells_them() {
        checkups.round();
        var session = session(third);
        var sheet = town.house.get(ReadSession.class).read(clerk, session);
        refused(
                () -> change().move(clerk, session, sheet.session().day().plusDays(4), "会場の都合", 99),
                jp.hagukumi.kernel.refusal.KernelRefusal.CHANGED_MEANWHILE);
        var to = sheet.session().day().plusDays(1);
        change().move(clerk, session, to, "会場の都合", sheet.session().version());
        assertThat(checkups.day(third, KIND)).isEqualTo(to);
        assertThat(checkups.told(third)).endsWith("SESSION_MOVED");
    }

    /** Its bands take no more than are in them, and the third child is in it. */
    private SessionId fullWithThird() {
        checkups.round();
        var places = checkups.places(third, KIND);
        var last = places.days().get(places.days().size() - 1);
        checkups.move(third, KIND, last.hours().get(0).band());
        var sheet = town.house.get(ReadSession.class).read(clerk, last.session());
        sheet.bands().forEach(band -> change().resize(clerk, last.session(), band.id(), band.taken()));
        return last.session();
    }

    private SessionId other(PersonId child) {
        var places = checkups.places(child, KIND);
        return places.days().get(places.days().size() - 1).session();
    }

    private SessionId session(PersonId child) {
        var band = checkups.mine(child, KIND).place().orElseThrow().band();
        return new SessionId(java.util.UUID.fromString(
                town.word("select session from checkups.band where id = '" + band.value() + "'")));
    }

    private CheckupId id(PersonId child) {
        return checkups.mine(child, KIND).id();
    }

    private void wait(PersonId child, SessionId session) {
        town.house.get(WaitForPlace.class).ask(checkups.parent(child), id(child), session);
    }

    private void take(PersonId child) {
        town.house.get(WaitForPlace.class).take(checkups.parent(child), id(child));
    }

    private ChangeSession change() {
        return town.house.get(ChangeSession.class);
    }

    private static void refused(ThrowingCallable doing, RefusalCode code) {
        assertThat(List.of(catchThrowableOfType(Refusal.class, doing).code())).containsExactly(code);
    }
}
