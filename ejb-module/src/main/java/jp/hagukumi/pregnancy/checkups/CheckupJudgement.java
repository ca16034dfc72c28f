package jp.hagukumi.pregnancy.checkups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** What keeps a result from being taken, all of it at once. */
final class CheckupJudgement {

    private static final int MOST_EPDS = 30;
    private static final int MOST_ITEM = 3;

    private CheckupJudgement() {}

    /** @throws Refusal with everything that is wrong */
    static void judge(StoredPregnancy known, Checkup checkup, Optional<Mind> mind, LocalDate today) {
        var findings = new ArrayList<Finding>();
        days(known, checkup, today, findings);
        bound(findings, "weightGrams", checkup.weightGrams(), 25_000, 250_000);
        bound(findings, "pressure.systolic", checkup.pressure().map(Checkup.Pressure::systolic), 50, 260);
        bound(findings, "pressure.diastolic", checkup.pressure().map(Checkup.Pressure::diastolic), 30, 180);
        if (checkup.pressure()
                .filter(pressure -> pressure.systolic() <= pressure.diastolic())
                .isPresent()) {
            findings.add(Finding.at("pressure.systolic", CheckupRefusal.PRESSURE_DOES_NOT_FIT));
        }
        bound(findings, "fundalMillimetres", checkup.fundalMillimetres(), 0, 500);
        bound(findings, "haemoglobin", checkup.haemoglobin(), 20, 250);
        bound(findings, "paidYen", checkup.paidYen(), 0, 1_000_000);
        words(findings, "facility", Optional.of(checkup.facility()), TextBounds.line(1, 60));
        words(findings, "advice", checkup.advice(), TextBounds.lines(1, 1000));
        mind.ifPresent(told -> {
            if (checkup.kind() == Checkup.Kind.ANTENATAL) {
                findings.add(Finding.at("mind", CheckupRefusal.MIND_BEFORE_BIRTH));
            }
            bound(findings, "mind.epds", told.epds(), 0, MOST_EPDS);
            bound(findings, "mind.item10", told.item10(), 0, MOST_ITEM);
            if (told.epds()
                    .flatMap(total -> told.item10().filter(item -> item > total))
                    .isPresent()) {
                findings.add(Finding.at("mind.epds", CheckupRefusal.EPDS_DOES_NOT_FIT));
            }
            words(findings, "mind.note", told.note(), TextBounds.lines(1, 1000));
        });
        if (!findings.isEmpty()) {
            throw Refusal.of(findings);
        }
    }

    private static void days(StoredPregnancy known, Checkup checkup, LocalDate today, List<Finding> findings) {
        if (checkup.on().isAfter(today)) {
            findings.add(Finding.at("on", CheckupRefusal.CHECKED_IN_THE_FUTURE));
        }
        if (checkup.on().isBefore(known.dueOn().minusDays(Gestation.TERM))) {
            findings.add(Finding.at("on", CheckupRefusal.CHECKED_BEFORE_PREGNANCY));
        }
        var after = known.endedOn().filter(ended -> checkup.on().isAfter(ended)).isPresent();
        var before = known.endedOn().isEmpty()
                || known.endedOn().filter(ended -> checkup.on().isBefore(ended)).isPresent();
        if ((checkup.kind() == Checkup.Kind.ANTENATAL && after)
                || (checkup.kind() == Checkup.Kind.POSTNATAL && before)) {
            findings.add(Finding.at("kind", CheckupRefusal.KIND_DOES_NOT_FIT));
        }
        if (checkup.nextOn().filter(next -> !next.isAfter(checkup.on())).isPresent()) {
            findings.add(Finding.at("nextOn", CheckupRefusal.NEXT_NOT_AFTER));
        }
    }

    private static void bound(List<Finding> findings, String field, Optional<Integer> value, int least, int most) {
        if (value.filter(found -> found < least || found > most).isPresent()) {
            findings.add(new Finding(
                    field,
                    KernelRefusal.OUT_OF_BOUNDS,
                    Map.of("min", String.valueOf(least), "max", String.valueOf(most))));
        }
    }

    private static void words(List<Finding> findings, String field, Optional<String> words, TextBounds bounds) {
        if (words.flatMap(bounds::flawOf).isPresent()) {
            findings.add(new Finding(
                    field,
                    KernelRefusal.OUT_OF_BOUNDS,
                    Map.of("min", String.valueOf(bounds.least()), "max", String.valueOf(bounds.most()))));
        }
    }
}
