package jp.hagukumi.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.Notices;
import jp.hagukumi.pregnancy.model.PregnancyLife;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.store.LossRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/**
 * What the resident register and the births say of a woman or a child, for her pregnancy. Each of these heard twice does what it
 * did the first time, and what stands now counts, not what stood when it was announced.
 */
@ApplicationScoped
public class FollowRegister {

    /** A child may be born alive from the 22nd week on, and a due day reckoned wrongly errs by weeks, not by months. */
    private static final int FIRST_WEEK_OF_BIRTH = 22;

    private static final int LAST_WEEK_OF_BIRTH = 46;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    LossRows losses;

    @Inject
    LossTaking taking;

    @Inject
    PregnancyMoves moves;

    @Inject
    People people;

    @Inject
    Notices notices;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public void moved(Actor actor, PersonId woman) {
        pregnancies.holdWoman(woman);
        var ward = people.find(woman)
                .filter(person -> person.standing() == Standing.RESIDENT)
                .flatMap(PersonFacts::ward);
        openLocked(woman)
                .filter(open -> ward.filter(now -> !now.equals(open.ward())).isPresent())
                .ifPresent(open -> {
                    moves.toWard(actor, open, ward.orElseThrow());
                    note(actor, open, "MOVED");
                });
    }

    public void left(Actor actor, PersonId woman, LocalDate on) {
        pregnancies.holdWoman(woman);
        var lives = people.find(woman)
                .filter(person -> person.standing() == Standing.RESIDENT)
                .isPresent();
        openLocked(woman).filter(open -> !lives).ifPresent(open -> {
            moves.move(actor, open, PregnancyLife.Event.MOVE_OUT, Optional.of(on), Optional.of("MOVED_OUT"), "転出");
            note(actor, open, "LEFT");
        });
    }

    /** The woman herself, or a child of hers whose pregnancy is known here. */
    public void died(Actor actor, PersonId person, LocalDate on) {
        pregnancies.holdWoman(person);
        pregnancies
                .latestOf(person)
                .flatMap(known -> pregnancies.lock(known.id()))
                .filter(known -> PregnancyLife.TABLE
                        .target(known.state(), PregnancyLife.Event.WOMAN_DIED)
                        .isPresent())
                .ifPresent(known -> {
                    notices.silence(known.id().value());
                    moves.move(
                            actor,
                            known,
                            PregnancyLife.Event.WOMAN_DIED,
                            Optional.of(on),
                            Optional.of("WOMAN_DIED"),
                            "住民記録");
                    note(actor, known, "WOMAN_DIED");
                });
        people.find(person).flatMap(PersonFacts::mother).ifPresent(mother -> childDied(actor, mother, person, on));
    }

    public void born(Actor actor, PersonId mother, LocalDate bornOn) {
        pregnancies.holdWoman(mother);
        openLocked(mother).filter(open -> mayBeOf(open, bornOn)).ifPresent(open -> {
            moves.move(
                    actor, open, PregnancyLife.Event.DELIVER, Optional.of(bornOn), Optional.of("DELIVERED"), "出生の知らせ");
            note(actor, open, "DELIVERED");
        });
    }

    /** The day of a birth that was told before was another. */
    public void bornOnAnotherDay(Actor actor, PersonId mother, LocalDate was, LocalDate bornOn) {
        pregnancies.holdWoman(mother);
        pregnancies
                .latestOf(mother)
                .flatMap(known -> pregnancies.lock(known.id()))
                .filter(known -> known.state() == PregnancyState.DELIVERED
                        && known.endedOn().equals(Optional.of(was))
                        && mayBeOf(known, bornOn))
                .ifPresent(known -> {
                    moves.bornOn(actor, known, bornOn);
                    note(actor, known, "BIRTH_DAY_CORRECTED");
                });
    }

    /** Where another child of the delivery is still hers, the birth stands. */
    public void notBorn(Actor actor, PersonId mother) {
        pregnancies.holdWoman(mother);
        pregnancies
                .latestOf(mother)
                .flatMap(known -> pregnancies.lock(known.id()))
                .filter(known -> known.state() == PregnancyState.DELIVERED
                        && !hasChildOf(known)
                        && pregnancies.openOf(mother).isEmpty())
                .ifPresent(known -> {
                    var back = moves.move(
                            actor,
                            known,
                            PregnancyLife.Event.TAKE_BACK,
                            Optional.empty(),
                            Optional.empty(),
                            "出生証明書の結び付けの取消し");
                    if (pregnancies.wasInterviewed(known.id())) {
                        moves.move(
                                actor,
                                back,
                                PregnancyLife.Event.INTERVIEW,
                                Optional.empty(),
                                Optional.empty(),
                                "出生証明書の結び付けの取消し");
                    }
                    note(actor, known, "NOT_BORN");
                });
    }

    private void childDied(Actor actor, PersonId mother, PersonId child, LocalDate on) {
        pregnancies.holdWoman(mother);
        var bornOn = people.find(child).map(PersonFacts::birthDate);
        pregnancies
                .latestOf(mother)
                .flatMap(known -> pregnancies.lock(known.id()))
                .filter(known -> known.state() == PregnancyState.DELIVERED
                        && bornOn.filter(day -> mayBeOf(known, day)).isPresent()
                        && !losses.knows(child))
                .ifPresent(known -> {
                    taking.take(
                            actor,
                            known,
                            new Loss(
                                    Loss.Kind.DEATH_AFTER_BIRTH,
                                    1,
                                    Optional.of(child),
                                    Optional.of(on),
                                    Optional.empty()),
                            Loss.ToldBy.REGISTER);
                    note(actor, known, "CHILD_DIED");
                });
    }

    private Optional<StoredPregnancy> openLocked(PersonId woman) {
        return pregnancies.openOf(woman).flatMap(open -> pregnancies.lock(open.id()));
    }

    private boolean hasChildOf(StoredPregnancy pregnancy) {
        return people.childrenOf(pregnancy.woman(), clock.today()).stream()
                .flatMap(child -> people.find(child).stream())
                .anyMatch(child ->
                        child.mother().filter(pregnancy.woman()::equals).isPresent()
                                && mayBeOf(pregnancy, child.birthDate()));
    }

    private static boolean mayBeOf(StoredPregnancy pregnancy, LocalDate bornOn) {
        var week = Gestation.on(pregnancy.dueOn(), bornOn).weeks();
        return week >= FIRST_WEEK_OF_BIRTH && week <= LAST_WEEK_OF_BIRTH;
    }

    private void note(Actor actor, StoredPregnancy pregnancy, String why) {
        audit.note(
                actor,
                PregnancyEvent.PREGNANCY_FOLLOWED,
                pregnancy.id(),
                java.util.List.of(pregnancy.woman().value()),
                java.util.Map.of("why", why));
    }
}
