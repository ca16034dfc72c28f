package jp.hagukumi.births;

import static jp.hagukumi.births.SlipTown.NAKAHARA;
import static jp.hagukumi.births.SlipTown.staffActor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.births.ports.FamilyRegister;
import jp.hagukumi.births.registration.AcceptRegistration;
import jp.hagukumi.births.registration.AmendRegistration;
import jp.hagukumi.births.registration.AmendRegistration.Wanted;
import jp.hagukumi.births.registration.Amendment;
import jp.hagukumi.births.registration.Deposit;
import jp.hagukumi.births.registration.EnterPaperRegistration;
import jp.hagukumi.births.registration.EnterPaperRegistration.Paper;
import jp.hagukumi.births.registration.LinkAnswer;
import jp.hagukumi.births.registration.LinkOutcome;
import jp.hagukumi.births.registration.LinkTimer;
import jp.hagukumi.births.registration.ReadAmendments;
import jp.hagukumi.births.registration.ReadRegistration;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.TakeBackAcceptance;
import jp.hagukumi.births.registration.TakeLinkAnswers;
import jp.hagukumi.births.registration.TakeUpRegistration;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.text.Written;

/** One accepted registration in a town whose clock moves and whose link beats when a test says so. */
public final class AcceptedCase {

    static final LocalDate TODAY = LocalDate.parse("2026-11-05");
    static final String ACCEPTANCE = "141330-2026-000001";

    private final SlipTown town = new SlipTown("2026-11-05T09:00");
    private final Actor clerk = staffActor(town.staff(Role.REGISTER_CLERK, NAKAHARA), Role.REGISTER_CLERK, NAKAHARA);
    private final Actor colleague =
            staffActor(town.staff(Role.REGISTER_CLERK, NAKAHARA), Role.REGISTER_CLERK, NAKAHARA);
    private final UUID institution = UUID.randomUUID();
    private final RegistrationId filed;

    AcceptedCase(FamilyRegister register) {
        town.house.use(FamilyRegister.class, register);
        var child = town.child(town.mother(NAKAHARA), "2026-11-01T14:05", 3100);
        var values = new HashMap<>(PaperForm.ofAMarriedCouple());
        values.put("birth.at", "2026-11-01T14:05");
        filed = town.house
                .get(EnterPaperRegistration.class)
                .enter(clerk, child, new Paper(values, Deposit.NOW, TODAY, Optional.empty()));
        town.house.get(TakeUpRegistration.class).takeUp(clerk, filed, rowVersion());
        accept();
    }

    void accept() {
        town.house.get(AcceptRegistration.class).accept(clerk, filed, rowVersion());
        town.deliverAll();
    }

    /** One clerk proposes that the acceptance be taken back, another decides it. */
    void takeBack() {
        var takingBack = town.house.get(TakeBackAcceptance.class);
        takingBack.propose(clerk, filed, rowVersion(), new Written("別の届と取り違えて受理したため。"));
        takingBack.decide(colleague, filed, Optional.empty());
        town.deliverAll();
    }

    /** What became of taking it back: UNDER_WAY until the register said. */
    Optional<String> takingBack() {
        return town.house
                .get(ReadRegistration.class)
                .read(clerk, filed)
                .takeBack()
                .map(asked -> asked.outcome().map(Enum::name).orElse("UNDER_WAY"));
    }

    /** One clerk proposes a correction of the remarks, another decides it. */
    void amend(String remarks) {
        var amending = town.house.get(AmendRegistration.class);
        amending.propose(
                clerk,
                filed,
                rowVersion(),
                new Wanted(
                        Amendment.Kind.CORRECTION,
                        Map.of("remarks", Optional.of(remarks)),
                        new Written("届書の写し間違いのため。")));
        amending.decide(colleague, filed, Optional.empty());
        town.deliverAll();
    }

    /** Where the only amendment stands with the register, and why it was not made. */
    Amendment.AtRegister amendment() {
        return town.house.get(ReadAmendments.class).read(clerk, filed).stream()
                .flatMap(one -> one.register().stream())
                .findFirst()
                .orElseThrow();
    }

    /** How often the case came back from an acceptance that was taken back, which is once at most. */
    long takenBack() {
        return town.count("select count(*) from births.registration_event where move = 'TAKE_BACK'");
    }

    /** A beat of the timer at that minute of local time. */
    void sendAt(String local) {
        town.setNow(local);
        town.house.get(LinkTimer.class).sendWhatWaits();
    }

    /** The city's endpoint, behind its door. */
    public LinkOutcome take(LinkAnswer answer) {
        var register = new Actor(
                Actor.Kind.INSTITUTION,
                institution,
                Set.of(Actor.Grant.cityWide(Role.FAMILY_REGISTER)),
                Optional.of(institution),
                "test-register");
        return town.house
                .get(TakeLinkAnswers.class)
                .take(register, List.of(answer))
                .get(0);
    }

    /** The order of that place, the first being 0. */
    UUID order(int place) {
        return UUID.fromString(texts("select id::text from births.link_order order by ordered_at, id")
                .get(place));
    }

    /** Where the latest order stands. */
    String orderState() {
        return texts("select state from births.link_order order by ordered_at desc limit 1")
                .get(0);
    }

    String state() {
        return texts("select state from births.registration where id = '" + filed + "'")
                .get(0);
    }

    /** What the desk reads of why the register would not enter it. */
    String returnedBecause() {
        return texts("select reason from births.registration_event where move = 'RETURN'")
                .get(0);
    }

    /** How often the child was entered, which is once at most, whatever came. */
    long entries() {
        return town.count("select count(*) from births.registration_event where move = 'ENTER'");
    }

    /** The codes of why answers were set aside, in their order. */
    List<String> setAside() {
        return texts(
                "select finding from births.link_answer where finding is not null order by received_at, answer_id");
    }

    private int rowVersion() {
        return town.house.get(ReadRegistration.class).read(clerk, filed).rowVersion();
    }

    private List<String> texts(String sql) {
        return town.house
                .asOwner()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
