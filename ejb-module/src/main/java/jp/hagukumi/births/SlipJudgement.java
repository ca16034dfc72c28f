package jp.hagukumi.births;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.births.rules.SlipRules;
import jp.hagukumi.births.rules.SlipRules.Day;
import jp.hagukumi.births.rules.SlipRules.Text;
import jp.hagukumi.births.rules.VisitRules;
import jp.hagukumi.births.store.Newborns.Newborn;
import jp.hagukumi.kernel.code.Municipalities;
import jp.hagukumi.kernel.code.MunicipalityCode;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.RefusalCode;

/**
 * Everything that keeps a slip from being filed.
 *
 * @param findings in the order of the slip
 */
record SlipJudgement(List<Finding> findings) {

    private static final Municipalities MUNICIPALITIES = Municipalities.published();

    private static final Map<SlipRules.Flaw, RefusalCode> CODES = Map.of(
            SlipRules.Flaw.LOW_BIRTH_WEIGHT_MISSING, SlipRefusal.LOW_BIRTH_WEIGHT_MISSING,
            SlipRules.Flaw.LOW_BIRTH_WEIGHT_NOT_NEEDED, SlipRefusal.LOW_BIRTH_WEIGHT_NOT_NEEDED,
            SlipRules.Flaw.STAY_ADDRESS_MISSING, SlipRefusal.STAY_ADDRESS_MISSING,
            SlipRules.Flaw.VISIT_AT_STAY_WITHOUT_STAY, SlipRefusal.VISIT_AT_STAY_WITHOUT_STAY,
            SlipRules.Flaw.DAY_BEFORE_BIRTH, SlipRefusal.DAY_BEFORE_BIRTH,
            SlipRules.Flaw.NOT_A_PHONE, SlipRefusal.NOT_A_PHONE,
            SlipRules.Flaw.UNKNOWN_MUNICIPALITY, SlipRefusal.UNKNOWN_MUNICIPALITY,
            SlipRules.Flaw.LENGTH, KernelRefusal.OUT_OF_BOUNDS,
            SlipRules.Flaw.CHARACTERS, KernelRefusal.MALFORMED);

    static SlipJudgement of(Newborn newborn, SlipContent content, VisitRules rules) {
        var stay = content.stay();
        var block = content.lowBirthWeight();
        var facts = new SlipRules.Facts(
                newborn.bornOn(),
                rules.isLowBirthWeight(newborn.bornOn(), newborn.grams()),
                block.isPresent(),
                stay.kind() != SlipContent.StayKind.HOME,
                stay.address().isPresent(),
                stay.municipality().filter(code -> !isKnown(code)).isPresent(),
                content.visitWish() == SlipContent.VisitPlace.STAY,
                List.of(
                        phone("motherPhone", Optional.of(content.motherPhone())),
                        phone("otherPhone", content.otherPhone()),
                        phone("stay.phone", stay.phone()),
                        phone("lowBirthWeight.presentPhone", block.flatMap(SlipContent.LowBirthWeight::presentPhone))),
                List.of(
                        new Text("callTimes", content.callTimes(), 100),
                        new Text("stay.address", stay.address(), 200),
                        new Text(
                                "hospitalised.hospitalName",
                                content.hospitalised().hospitalName(),
                                60),
                        new Text("freeText", content.freeText(), 1000),
                        new Text("visitWish.days", content.wishedDays(), 200),
                        new Text(
                                "lowBirthWeight.presentPlace",
                                block.map(SlipContent.LowBirthWeight::presentPlace),
                                200),
                        new Text("lowBirthWeight.note", block.flatMap(SlipContent.LowBirthWeight::note), 500)),
                List.of(
                        new Day("stay.until", stay.until()),
                        new Day(
                                "hospitalised.dischargeOn",
                                content.hospitalised().dischargeOn())));
        return new SlipJudgement(
                SlipRules.judge(facts).stream().map(SlipJudgement::refusalOf).toList());
    }

    static Finding refusalOf(SlipRules.Finding found) {
        var code = CODES.get(found.flaw());
        if (code == null) {
            throw new IllegalStateException("No refusal for " + found.flaw());
        }
        return new Finding(
                found.field(),
                code,
                found.most()
                        .map(most -> Map.of("min", "1", "max", most.toString()))
                        .orElse(Map.of()));
    }

    private static Text phone(String field, Optional<String> number) {
        return new Text(field, number, 20);
    }

    private static boolean isKnown(String code) {
        return MunicipalityCode.parse(code).flatMap(MUNICIPALITIES::find).isPresent();
    }
}
