package jp.hagukumi.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.model.LineLife;
import jp.hagukumi.grants.payout.PaymentProposing;
import jp.hagukumi.grants.store.ApplicationRows;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.grants.store.LineRows;
import jp.hagukumi.grants.store.StoredCase;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.Pregnancies;
import jp.hagukumi.pregnancy.PregnancyFacts;
import jp.hagukumi.pregnancy.PregnancyId;

/** What the register and the pregnancy say, for what is owed. Each heard twice does what it did the first time. */
@ApplicationScoped
public class GrantFollowing {

    @Inject
    CaseRows cases;

    @Inject
    ApplicationRows applications;

    @Inject
    LineRows lines;

    @Inject
    GrantAwarding awarding;

    @Inject
    PaymentProposing proposing;

    @Inject
    Pregnancies pregnancies;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** She lives in another ward: its clerks see her case. */
    public void moved(PersonId woman, String ward) {
        cases.movedTo(woman, ward);
    }

    /**
     * She has left the city: the certification ends on that day and what is not at the bank yet is not paid here; where she lives now
     * pays the rest (子ども・子育て支援法10条の10).
     */
    public void left(Actor actor, PersonId woman, LocalDate on) {
        var livesHere = people.find(woman)
                .filter(person -> person.standing() == Standing.RESIDENT)
                .isPresent();
        if (livesHere) {
            return;
        }
        for (var one : cases.ofWoman(woman)) {
            var known = cases.lock(one.pregnancy()).orElseThrow();
            if (known.cancelledOn().isEmpty()) {
                cases.cancelled(known.pregnancy(), on, "LEFT_CITY");
                awarding.cancel(
                        actor,
                        lines.of(known.pregnancy()).stream()
                                .filter(line -> line.instalment() != Instalment.REIMBURSEMENT)
                                .toList(),
                        "LEFT_CITY");
                note(actor, known, "LEFT_CITY");
            }
        }
    }

    /** She has died: nothing leaves until a person has looked to whom it is due. */
    public void died(Actor actor, PersonId woman) {
        for (var one : cases.ofWoman(woman)) {
            var known = cases.lock(one.pregnancy()).orElseThrow();
            var all = lines.of(known.pregnancy()).stream()
                    .map(line -> line.id().value())
                    .toList();
            proposing.hold(all);
            var due = lines.lock(all).stream()
                    .filter(line -> line.kind() == LineKind.AWARD && line.state() == LineState.DUE)
                    .map(line -> line.id().value())
                    .toList();
            var gone = proposing.withdraw(due);
            var held = due.stream().filter(line -> !gone.contains(line)).toList();
            if (!held.isEmpty()) {
                lines.move(
                        held, LineLife.TABLE.after(LineState.DUE, LineLife.Event.HOLD), Optional.empty(), clock.now());
                note(actor, known, "WOMAN_DIED");
            }
        }
    }

    /** The pregnancy is another than when it was decided: what was granted is to be reckoned anew. */
    public void changed(Actor actor, PregnancyId pregnancy) {
        cases.lock(pregnancy).ifPresent(known -> {
            var decided = applications.of(pregnancy).stream()
                    .anyMatch(application -> application.state() == ApplicationState.GRANTED);
            if (decided && known.reckonWhy().isEmpty()) {
                cases.toReckon(pregnancy, "PREGNANCY_CHANGED", clock.now());
                note(actor, known, "PREGNANCY_CHANGED");
            }
        });
    }

    /** A checkup that she paid for herself is given back. */
    public void reimburse(Actor actor, UUID checkup, PregnancyId pregnancy, PersonId woman, long yen) {
        var ward = pregnancies.find(pregnancy).map(PregnancyFacts::ward);
        ward.ifPresent(here -> {
            var known = cases.openAndLock(pregnancy, woman, here, Optional.empty(), clock.now());
            if (!lines.knowsCheckup(checkup)) {
                awarding.reimburse(actor, known, checkup, yen);
                note(actor, known, "REIMBURSEMENT");
            }
        });
    }

    /** The checkup counts no more: what is not at the bank yet is not paid, and what is, is claimed back. */
    public void close(Actor actor, UUID checkup, PregnancyId pregnancy) {
        cases.lock(pregnancy)
                .filter(known -> awarding.close(actor, known, checkup))
                .ifPresent(known -> note(actor, known, "REIMBURSEMENT_CLOSED"));
    }

    private void note(Actor actor, StoredCase known, String why) {
        audit.note(
                actor,
                GrantsEvent.GRANT_FOLLOWED,
                new GrantCaseId(known.pregnancy().value()),
                List.of(known.woman().value()),
                Map.of("why", why));
    }
}
