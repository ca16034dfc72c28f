package jp.hagukumi.pregnancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.store.CaseRows;
import jp.hagukumi.pregnancy.store.HandbookRows;
import jp.hagukumi.pregnancy.store.InterviewAnswers;
import jp.hagukumi.pregnancy.store.LossRows;
import jp.hagukumi.pregnancy.store.NoticeRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** The health staff of the ward read a pregnancy's case; what the interview asks is for health nurses only. */
@Stateless
public class ReadPregnancySheet {

    private static final Set<PregnancyAction> WHILE_IT_GOES_ON =
            EnumSet.of(PregnancyAction.ISSUE_HANDBOOKS, PregnancyAction.REPLACE_HANDBOOK);

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    NoticeRows notices;

    @Inject
    InterviewAnswers answers;

    @Inject
    HandbookRows handbooks;

    @Inject
    CaseRows cases;

    @Inject
    LossRows losses;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public PregnancySheet read(Actor actor, PregnancyId pregnancy) {
        access.require(actor, PregnancyAction.READ_SHEET, pregnancy);
        var stored = pregnancies.find(pregnancy).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var deep = access.may(actor, PregnancyAction.READ_ANSWERS, pregnancy);
        var sheet = sheet(actor, stored, deep);
        audit.note(
                actor,
                PregnancyEvent.PREGNANCY_SHEET_READ,
                pregnancy,
                List.of(stored.woman().value()),
                Map.of("answers", String.valueOf(deep)));
        return sheet;
    }

    private PregnancySheet sheet(Actor actor, StoredPregnancy stored, boolean deep) {
        var id = stored.id();
        var kept = notices.find(id).orElseThrow();
        var woman = people.find(stored.woman()).orElseThrow();
        var gone = Gestation.on(stored.dueOn(), stored.endedOn().orElse(clock.today()));
        return new PregnancySheet(
                id,
                stored.woman(),
                shown(woman),
                stored.state(),
                stored.dueOn(),
                gone.weeks(),
                gone.days(),
                stored.fetuses(),
                deep ? stored.lost() : 0,
                stored.heartbeatOn(),
                stored.ward(),
                stored.notifiedOn(),
                stored.endedOn(),
                stored.version(),
                kept.notice(),
                kept.filedAt(),
                kept.weeks(),
                deep ? answers.of(id) : Optional.empty(),
                handbooks.of(id),
                handbooks.handedOver(id),
                cases.of(id),
                deep ? told(id) : List.of(),
                people.underProtection(stored.woman(), clock.today()),
                allowed(actor, stored));
    }

    private List<PregnancySheet.ToldLoss> told(PregnancyId id) {
        return losses.of(id).stream()
                .map(kept -> new PregnancySheet.ToldLoss(kept.loss(), kept.toldBy(), kept.toldAt(), kept.takenBack()))
                .toList();
    }

    private PregnancySheet.Woman shown(PersonFacts woman) {
        return new PregnancySheet.Woman(
                woman.names().full(),
                woman.names().fullKana(),
                woman.birthDate(),
                Period.between(woman.birthDate(), clock.today()).getYears(),
                woman.address()
                        .map(address -> address.text()
                                + address.building()
                                        .map(house -> "\u3000" + house)
                                        .orElse("")),
                people.signsIn(woman.id()));
    }

    private Set<PregnancyAction> allowed(Actor actor, StoredPregnancy stored) {
        var allowed = EnumSet.noneOf(PregnancyAction.class);
        if (stored.state().goesOn()) {
            allowed.addAll(WHILE_IT_GOES_ON);
        }
        if (stored.state().mayBeCorrected()) {
            allowed.add(PregnancyAction.CHANGE_PREGNANCY);
        }
        if (stored.state() == PregnancyState.NOTIFIED) {
            allowed.add(PregnancyAction.WITHDRAW_PREGNANCY);
        }
        if (stored.state().goesOn() || stored.state() == PregnancyState.DELIVERED) {
            allowed.add(PregnancyAction.ENTER_LOSS);
        }
        if (stored.lost() > 0) {
            allowed.add(PregnancyAction.TAKE_BACK_LOSS);
        }
        allowed.removeIf(action -> !access.may(actor, action, stored.id()));
        return allowed;
    }
}
