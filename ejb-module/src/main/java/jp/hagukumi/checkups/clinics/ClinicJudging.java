package jp.hagukumi.checkups.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hagukumi.checkups.clinics.store.ResultRows;
import jp.hagukumi.checkups.clinics.store.StoredVoucher;
import jp.hagukumi.checkups.day.DayRefusal;
import jp.hagukumi.checkups.day.DayTables;
import jp.hagukumi.checkups.day.GrowthFacts;
import jp.hagukumi.checkups.day.rules.CaseRules;
import jp.hagukumi.checkups.day.rules.MedicalJudgement;
import jp.hagukumi.checkups.day.rules.Organ;
import jp.hagukumi.checkups.day.store.RecordRows;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.identity.InstitutionFacts;
import jp.hagukumi.identity.Institutions;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.time.CityClock;

/** What keeps a clinic's result from being taken, all of it at once; nothing is written here. */
@ApplicationScoped
public class ClinicJudging {

    private static final TextBounds PLACE = TextBounds.line(1, 60);
    private static final TextBounds WORDS = TextBounds.lines(1, 1000);
    private static final int MOST_YEN = 1_000_000;
    private static final int MOST_MEASURED = 200_000;

    @Inject
    ClinicTables tables;

    @Inject
    DayTables day;

    @Inject
    GrowthFacts facts;

    @Inject
    RecordRows records;

    @Inject
    ResultRows results;

    @Inject
    Institutions institutions;

    @Inject
    CityClock clock;

    /**
     * @return the city's clinic that made it; empty where another did
     * @throws Refusal with everything that is wrong: {@link ClinicRefusal}, the doubts of {@link DayRefusal},
     *     {@link KernelRefusal#OUT_OF_BOUNDS}
     */
    Optional<InstitutionFacts> judge(StoredCheckup checkup, StoredVoucher voucher, ClinicResult result) {
        var findings = new ArrayList<Finding>();
        days(checkup, voucher, result.on(), findings);
        var clinic = clinic(result, findings);
        measured(checkup, result, findings);
        found(checkup, result, findings);
        judgement(result, findings);
        words("advice", result.advice(), WORDS, findings);
        if (!findings.isEmpty()) {
            throw Refusal.of(findings);
        }
        return clinic;
    }

    private void days(StoredCheckup checkup, StoredVoucher voucher, LocalDate on, List<Finding> findings) {
        if (on.isAfter(clock.today())) {
            findings.add(Finding.at("on", ClinicRefusal.CHECKED_IN_THE_FUTURE));
        }
        if (on.isBefore(checkup.from()) || on.isAfter(checkup.until())) {
            findings.add(new Finding(
                    "on",
                    ClinicRefusal.OUTSIDE_WINDOW,
                    Map.of(
                            "from",
                            checkup.from().toString(),
                            "until",
                            checkup.until().toString())));
        }
        if (voucher.state() == VoucherState.CALLED_BACK
                && voucher.endedOn().filter(on::isAfter).isPresent()) {
            findings.add(Finding.at("on", ClinicRefusal.VOUCHER_ENDED_BEFORE));
        }
    }

    private Optional<InstitutionFacts> clinic(ClinicResult result, List<Finding> findings) {
        words("place", result.place(), PLACE, findings);
        bound("paidYen", result.paidYen(), 0, MOST_YEN, findings);
        if (result.clinic().isEmpty()) {
            if (result.place().isEmpty()) {
                findings.add(Finding.at("place", ClinicRefusal.CLINIC_MISSING));
            }
            return Optional.empty();
        }
        if (result.paidYen().isPresent() || result.place().isPresent()) {
            findings.add(
                    Finding.at(result.paidYen().isPresent() ? "paidYen" : "place", ClinicRefusal.PAID_AT_CITY_CLINIC));
        }
        var known = result.clinic()
                .flatMap(institutions::ofCode)
                .filter(one -> one.validOn(result.on()) && one.role() == Role.INSTITUTION);
        if (known.isEmpty()) {
            findings.add(Finding.at("clinic", ClinicRefusal.UNKNOWN_CLINIC));
        }
        return known;
    }

    private void measured(StoredCheckup checkup, ClinicResult result, List<Finding> findings) {
        var kinds = result.measured().stream().map(ClinicResult.Measured::kind).toList();
        if (new HashSet<>(kinds).size() != kinds.size()) {
            findings.add(Finding.at("measured", ClinicRefusal.MEASURED_TWICE));
        }
        if (!kinds.contains(Growth.Kind.WEIGHT)
                || (!kinds.contains(Growth.Kind.LENGTH) && !kinds.contains(Growth.Kind.HEIGHT))) {
            findings.add(Finding.at("measured", ClinicRefusal.MEASUREMENT_MISSING));
        }
        var child = facts.of(checkup);
        if (result.on().isBefore(child.birth())) {
            return;
        }
        var before = Stream.concat(
                        records.earlier(checkup.child(), checkup.id(), result.on()).stream(),
                        results.earlier(checkup.child(), checkup.id(), result.on()).stream())
                .toList();
        for (int i = 0; i < result.measured().size(); i++) {
            var one = result.measured().get(i);
            var field = "measured[" + i + "]";
            bound(field, Optional.of(one.value()), 1, MOST_MEASURED, findings);
            if (one.value() > 0) {
                day
                        .growth()
                        .doubts(
                                child,
                                new Growth.Reading(one.kind(), one.value(), result.on()),
                                GrowthFacts.last(before, one.kind()))
                        .stream()
                        .filter(doubt ->
                                !one.confirmed().contains(doubt.reason().name()))
                        .map(doubt -> Finding.at(field, DayRefusal.of(doubt.reason())))
                        .forEach(findings::add);
            }
        }
    }

    private void found(StoredCheckup checkup, ClinicResult result, List<Finding> findings) {
        var items = tables.items().of(checkup.kind().name(), result.on());
        var missing = items.isEmpty() ? EnumSet.noneOf(Organ.class) : EnumSet.copyOf(items);
        for (int i = 0; i < result.found().size(); i++) {
            var one = result.found().get(i);
            var field = "found[" + i + "]";
            var item = read(Organ.class, one.item());
            if (item.filter(missing::remove).isEmpty()) {
                findings.add(Finding.at(field + ".item", ClinicRefusal.NO_SUCH_ITEM));
            }
            var said = read(CaseRules.Said.class, one.said());
            if (said.isEmpty()) {
                findings.add(Finding.at(field + ".said", ClinicRefusal.NO_SUCH_ITEM));
            }
            words(field + ".words", one.words(), WORDS, findings);
            if (said.filter(word -> word != CaseRules.Said.NO_FINDING).isPresent()
                    && one.words().isEmpty()) {
                findings.add(Finding.at(field + ".words", ClinicRefusal.WORDS_MISSING));
            }
        }
        missing.forEach(item -> findings.add(Finding.at("found." + item, ClinicRefusal.ITEM_MISSING)));
    }

    private static void judgement(ClinicResult result, List<Finding> findings) {
        var judged = read(MedicalJudgement.class, result.judgement());
        if (judged.isEmpty()) {
            findings.add(Finding.at("judgement", ClinicRefusal.NO_SUCH_JUDGEMENT));
            return;
        }
        var said = result.found().stream().map(ClinicResult.Found::said).toList();
        var refers = CaseRules.refers(judged.orElseThrow());
        if ((said.contains(CaseRules.Said.REFER.name()) && !refers)
                || (refers && said.stream().allMatch(CaseRules.Said.NO_FINDING.name()::equals))) {
            findings.add(Finding.at("judgement", ClinicRefusal.JUDGEMENT_DOES_NOT_FIT));
        }
    }

    private static <E extends Enum<E>> Optional<E> read(Class<E> words, String said) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(said))
                .findFirst();
    }

    private static void bound(String field, Optional<Integer> value, int least, int most, List<Finding> findings) {
        if (value.filter(given -> given < least || given > most).isPresent()) {
            findings.add(outOf(field, least, most));
        }
    }

    private static void words(String field, Optional<String> words, TextBounds bounds, List<Finding> findings) {
        if (words.flatMap(bounds::flawOf).isPresent()) {
            findings.add(outOf(field, bounds.least(), bounds.most()));
        }
    }

    private static Finding outOf(String field, int least, int most) {
        RefusalCode code = KernelRefusal.OUT_OF_BOUNDS;
        return new Finding(field, code, Map.of("min", String.valueOf(least), "max", String.valueOf(most)));
    }
}
