package jp.hagukumi.pregnancy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hagukumi.kernel.code.Municipalities;
import jp.hagukumi.kernel.code.MunicipalityCode;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.pregnancy.rules.NoticeRules;
import jp.hagukumi.pregnancy.rules.NoticeRules.Flaw;
import jp.hagukumi.pregnancy.rules.NoticeRules.Words;

/**
 * Everything that keeps a notice from being taken.
 *
 * @param findings in the order of the form
 * @param ruleVersion kept with the notice
 */
record NoticeJudgement(List<Finding> findings, String ruleVersion) {

    private static final Municipalities MUNICIPALITIES = Municipalities.published();

    private static final Map<Flaw, RefusalCode> CODES = new EnumMap<>(Map.ofEntries(
            Map.entry(Flaw.DUE_DAY_TOO_FAR, PregnancyRefusal.DUE_DAY_TOO_FAR),
            Map.entry(Flaw.DUE_DAY_PASSED, PregnancyRefusal.DUE_DAY_PASSED),
            Map.entry(Flaw.HEARTBEAT_TOO_EARLY, PregnancyRefusal.HEARTBEAT_TOO_EARLY),
            Map.entry(Flaw.HEARTBEAT_IN_THE_FUTURE, PregnancyRefusal.HEARTBEAT_IN_THE_FUTURE),
            Map.entry(Flaw.STAY_DOES_NOT_FIT, PregnancyRefusal.STAY_DOES_NOT_FIT),
            Map.entry(Flaw.NOT_A_PHONE, PregnancyRefusal.NOT_A_PHONE),
            Map.entry(Flaw.UNKNOWN_MUNICIPALITY, PregnancyRefusal.UNKNOWN_MUNICIPALITY),
            Map.entry(Flaw.CIGARETTES_WITHOUT_SMOKING, PregnancyRefusal.CIGARETTES_WITHOUT_SMOKING),
            Map.entry(Flaw.SUPPORTERS_CONTRADICT, PregnancyRefusal.SUPPORTERS_CONTRADICT),
            Map.entry(Flaw.NUMBER, KernelRefusal.OUT_OF_BOUNDS),
            Map.entry(Flaw.LENGTH, KernelRefusal.OUT_OF_BOUNDS),
            Map.entry(Flaw.CHARACTERS, KernelRefusal.MALFORMED)));

    static NoticeJudgement of(Notification notice, LocalDate filedOn) {
        var rules = NoticeRules.on(filedOn);
        return new NoticeJudgement(
                rules.judge(facts(notice, filedOn)).stream()
                        .map(NoticeJudgement::finding)
                        .toList(),
                rules.version());
    }

    private static NoticeRules.Facts facts(Notification notice, LocalDate filedOn) {
        var delivery = notice.delivery();
        var answers = notice.answers();
        return new NoticeRules.Facts(
                filedOn,
                notice.dueOn(),
                notice.heartbeatOn(),
                notice.phone(),
                delivery.staysElsewhere(),
                Stream.of(delivery.municipality(), delivery.address(), delivery.from(), delivery.to())
                        .anyMatch(Optional::isPresent),
                delivery.from(),
                delivery.to(),
                delivery.municipality().filter(code -> !isKnown(code)).isPresent(),
                answers.cigarettes().isPresent()
                        && answers.smoking().filter(Answers.Habit.YES::equals).isEmpty(),
                answers.supporters().contains(Answers.Supporter.NOBODY)
                        && answers.supporters().size() > 1,
                List.of(
                        number("fetuses", Optional.of(notice.fetuses()), 1, 9),
                        number("parity", Optional.of(notice.parity()), 1, 20),
                        number("body.heightMillimetres", notice.body().heightMillimetres(), 1000, 2300),
                        number("body.weightBeforeGrams", notice.body().weightBeforeGrams(), 25_000, 250_000),
                        number("answers.cigarettes", answers.cigarettes(), 1, 100)),
                List.of(
                        line(
                                "diagnosis.facility",
                                Optional.of(notice.diagnosis().facility()),
                                60),
                        line("diagnosis.address", notice.diagnosis().address(), 200),
                        line("diagnosis.doctor", notice.diagnosis().doctor(), 60),
                        line("occupation", Optional.of(notice.occupation()), 60),
                        line("delivery.facility", delivery.facility(), 60),
                        line("delivery.address", delivery.address(), 200),
                        line("agent.name", notice.agent().map(Notification.Agent::name), 60),
                        line("agent.relation", notice.agent().map(Notification.Agent::relation), 40),
                        lines("answers.historyNote", answers.historyNote(), 500),
                        lines("answers.freeText", answers.freeText(), 1000)));
    }

    private static NoticeRules.Number number(String field, Optional<Integer> value, int least, int most) {
        return new NoticeRules.Number(field, value, least, most);
    }

    private static Words line(String field, Optional<String> words, int most) {
        return new Words(field, words, TextBounds.line(1, most));
    }

    private static Words lines(String field, Optional<String> words, int most) {
        return new Words(field, words, TextBounds.lines(1, most));
    }

    private static Finding finding(NoticeRules.Finding found) {
        var code = CODES.get(found.flaw());
        if (code == null) {
            throw new IllegalStateException("No refusal for " + found.flaw());
        }
        return new Finding(
                found.field(),
                code,
                switch (found.flaw()) {
                    case NUMBER, LENGTH ->
                        Map.of("min", String.valueOf(found.least()), "max", String.valueOf(found.most()));
                    case DUE_DAY_TOO_FAR -> Map.of("week", String.valueOf(found.least()));
                    default -> Map.of();
                });
    }

    private static boolean isKnown(String code) {
        return MunicipalityCode.parse(code).flatMap(MUNICIPALITIES::find).isPresent();
    }
}
