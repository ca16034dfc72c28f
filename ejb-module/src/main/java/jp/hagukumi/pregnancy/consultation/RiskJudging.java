package jp.hagukumi.pregnancy.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.rules.QuestionnaireForm.Answer;
import jp.hagukumi.pregnancy.rules.RiskRules;
import jp.hagukumi.pregnancy.store.CareRows;
import jp.hagukumi.pregnancy.store.ConsultationTables;
import jp.hagukumi.pregnancy.store.InterviewAnswers;
import jp.hagukumi.pregnancy.store.QuestionnaireRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** Looks through her answers for what lets a nurse look first, and writes down what it saw where it is another than before. */
@ApplicationScoped
public class RiskJudging {

    @Inject
    InterviewAnswers interviewAnswers;

    @Inject
    QuestionnaireRows questionnaires;

    @Inject
    CareRows cases;

    @Inject
    People people;

    @Inject
    ConsultationTables tables;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @return the case's grade now */
    public int judge(Actor actor, StoredPregnancy pregnancy) {
        var judgement = tables.risks().judge(facts(pregnancy), clock.today());
        var before = cases.riskOf(pregnancy.id());
        var same = before.filter(risk -> risk.signs().equals(judgement.signs())
                        && risk.grade() == judgement.grade()
                        && risk.ruleVersion().equals(judgement.ruleVersion()))
                .isPresent();
        if (!same) {
            cases.judged(pregnancy.id(), judgement, clock.now());
            audit.note(
                    actor,
                    ConsultationEvent.RISK_JUDGED,
                    pregnancy.id(),
                    List.of(pregnancy.woman().value()),
                    Map.of("grade", String.valueOf(judgement.grade()), "ruleVersion", judgement.ruleVersion()));
        }
        return judgement.grade();
    }

    private RiskRules.Facts facts(StoredPregnancy pregnancy) {
        var answers = new HashMap<String, Set<String>>();
        interviewAnswers.of(pregnancy.id()).ifPresent(told -> {
            answers.put("notice.feelings", one(told.feelings()));
            answers.put("notice.smoking", one(told.smoking()));
            answers.put("notice.alcohol", one(told.alcohol()));
            answers.put("notice.economy", one(told.economy()));
            answers.put("notice.partner", one(told.partner()));
            answers.put("notice.supporters", names(told.supporters()));
            answers.put("notice.concerns", names(told.concerns()));
            answers.put("notice.history", names(told.history()));
            answers.put(
                    "notice.cohabitantSmokes",
                    told.cohabitantSmokes()
                            .filter(smokes -> smokes)
                            .map(smokes -> Set.of("YES"))
                            .orElse(Set.of()));
        });
        questionnaires
                .inForceOf(pregnancy.id())
                .map(questionnaires::answersOf)
                .orElse(List.of())
                .forEach(answer -> answers.put("questionnaire." + answer.question(), chosen(answer)));
        var numbers = new HashMap<String, Integer>();
        numbers.put(
                "weeksAtNotice",
                Gestation.on(pregnancy.dueOn(), pregnancy.notifiedOn()).weeks());
        people.find(pregnancy.woman())
                .ifPresent(woman -> numbers.put(
                        "ageAtNotice",
                        Period.between(woman.birthDate(), pregnancy.notifiedOn())
                                .getYears()));
        return new RiskRules.Facts(answers, numbers);
    }

    private static Set<String> chosen(Answer answer) {
        return Set.copyOf(answer.chosen());
    }

    private static Set<String> one(Optional<? extends Enum<?>> word) {
        return word.map(Enum::name).map(Set::of).orElse(Set.of());
    }

    private static Set<String> names(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
