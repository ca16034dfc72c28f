package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.staffActor;

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
import jp.hagukumi.births.ports.FamilyRegister;
import jp.hagukumi.births.registration.AcceptRegistration;
import jp.hagukumi.births.registration.Deposit;
import jp.hagukumi.births.registration.DeskRegistration;
import jp.hagukumi.births.registration.EnterPaperRegistration;
import jp.hagukumi.births.registration.EnterPaperRegistration.Paper;
import jp.hagukumi.births.registration.LinkAnswer;
import jp.hagukumi.births.registration.LinkAnswer.NotEntered;
import jp.hagukumi.births.registration.LinkOutcome;
import jp.hagukumi.births.registration.LinkTimer;
import jp.hagukumi.births.registration.ReadRegistration;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.TakeLinkAnswers;
import jp.hagukumi.births.registration.TakeUpRegistration;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;

/** A town whose accepted notices go to a family register in memory. */
final class TownOfOrders {

    static final LocalDate TODAY = LocalDate.parse("2026-11-05");

    final SlipTown town = new SlipTown("2026-11-05T09:00");
    final StaffId clerk = town.staff(Role.REGISTER_CLERK, NAKAHARA);
    final StaffId colleague = town.staff(Role.REGISTER_CLERK, NAKAHARA);
    final PersonId mother = town.mother(NAKAHARA);
    final PersonId child = town.child(mother, "2026-11-01T14:05", 3100);
    final FamilyRegisterFake register = new FamilyRegisterFake();
    private final UUID institution = UUID.randomUUID();

    TownOfOrders() {
        town.house.use(FamilyRegister.class, register);
    }

    /** Accepted and ordered. */
    RegistrationId accepted() {
        return accepted(Map.of());
    }

    RegistrationId accepted(Map<String, Optional<String>> otherwise) {
        var values = new HashMap<>(PaperForm.ofAMarriedCouple());
        values.put("birth.at", "2026-11-01T14:05");
        otherwise.forEach(
                (field, value) -> value.ifPresentOrElse(words -> values.put(field, words), () -> values.remove(field)));
        var filed = town.house
                .get(EnterPaperRegistration.class)
                .enter(clerk(), child, new Paper(values, Deposit.NOW, TODAY, Optional.empty()));
        town.house.get(TakeUpRegistration.class).takeUp(clerk(), filed, version(filed));
        accept(filed);
        town.deliverAll();
        return filed;
    }

    void accept(RegistrationId filed) {
        town.house.get(AcceptRegistration.class).accept(clerk(), filed, version(filed));
    }

    /** Announcements arrive, and the timer strikes. */
    void send() {
        town.deliverAll();
        town.house.get(LinkTimer.class).sendWhatWaits();
    }

    int version(RegistrationId filed) {
        return read(filed).rowVersion();
    }

    DeskRegistration read(RegistrationId filed) {
        return town.house.get(ReadRegistration.class).read(clerk(), filed);
    }

    String state(RegistrationId filed) {
        return read(filed).form().state().name();
    }

    /** The order of that place, 1 the first. */
    UUID order(int nth) {
        return town.house
                .asOwner()
                .withHandle(handle -> handle.createQuery("select id from births.link_order order by ordered_at, id")
                        .mapTo(UUID.class)
                        .list())
                .get(nth - 1);
    }

    List<String> texts(String sql) {
        return town.house
                .asOwner()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    List<String> notices() {
        return texts("select substring(code from '[^.]*$') from notifications.notice");
    }

    LinkOutcome enters(String id, UUID order) {
        return take(id, order, today(), Optional.empty());
    }

    LinkOutcome returns(String id, UUID order, String words) {
        return take(id, order, today(), Optional.of(new NotEntered("OTHER", Optional.of(words))));
    }

    LinkOutcome take(String id, UUID order, LocalDate on, Optional<NotEntered> notEntered) {
        var actor = new Actor(
                Actor.Kind.INSTITUTION,
                institution,
                Set.of(Actor.Grant.cityWide(Role.FAMILY_REGISTER)),
                Optional.of(institution),
                "test-register");
        var number = "141330-2026-000001";
        var said = order + number + on + notEntered.flatMap(NotEntered::words);
        return town.house
                .get(TakeLinkAnswers.class)
                .take(actor, List.of(new LinkAnswer(id, Bytes.of(sha256(said)), order, number, on, notEntered)))
                .get(0);
    }

    Actor clerk() {
        return staffActor(clerk, Role.REGISTER_CLERK, NAKAHARA);
    }

    Actor colleague() {
        return staffActor(colleague, Role.REGISTER_CLERK, NAKAHARA);
    }

    private LocalDate today() {
        return town.house.get(jp.hagukumi.kernel.time.CityClock.class).today();
    }

    private static byte[] sha256(String said) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
