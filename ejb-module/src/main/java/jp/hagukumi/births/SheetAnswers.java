package jp.hagukumi.births;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.births.SlipContent.Concern;
import jp.hagukumi.births.SlipContent.Condition;
import jp.hagukumi.births.VisitSheet.Answer;
import jp.hagukumi.births.store.NewbornRows.Certified;
import jp.hagukumi.births.store.StoredSlip;
import jp.hagukumi.births.store.StoredVisit;

/** Puts a slip's answers in the order in which a nurse should read them. */
final class SheetAnswers {

    private final List<Answer> answers = new ArrayList<>();

    static List<Answer> of(StoredVisit visit, StoredSlip slip, Optional<Certified> certified) {
        var sheet = new SheetAnswers();
        if (visit.weightCorrected()) {
            sheet.add("weightCorrected", String.valueOf(visit.lowBirthWeight()), true, ValueSource.CERTIFICATE);
        }
        sheet.worries(slip.content());
        sheet.family(slip.content());
        certified.ifPresent(sheet::birth);
        // A stable sort: within the worrying and within the others the order of the slip stays.
        return sheet.answers.stream()
                .sorted(Comparator.comparing(Answer::worrying).reversed())
                .toList();
    }

    private void worries(SlipContent slip) {
        slip.motherCondition()
                .ifPresent(condition -> family(
                        "motherCondition",
                        condition.name(),
                        condition == Condition.LOW_MOOD || condition == Condition.UNWELL));
        slip.concerns().stream()
                .sorted(Comparator.comparing(Concern::first).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(concern -> family("concerns", concern.name(), concern.first()));
        slip.freeText().ifPresent(words -> family("freeText", words, false));
    }

    private void family(SlipContent slip) {
        family("motherPhone", slip.motherPhone(), false);
        slip.otherPhone().ifPresent(phone -> family("otherPhone", phone, false));
        slip.callTimes().ifPresent(times -> family("callTimes", times, false));
        family("stay.kind", slip.stay().kind().name(), false);
        slip.stay().until().ifPresent(day -> family("stay.until", day.toString(), false));
        family("hospitalised.mother", String.valueOf(slip.hospitalised().mother()), false);
        family("hospitalised.child", String.valueOf(slip.hospitalised().child()), false);
        slip.hospitalised().hospitalName().ifPresent(name -> family("hospitalised.hospitalName", name, false));
        slip.hospitalised().dischargeOn().ifPresent(day -> family("hospitalised.dischargeOn", day.toString(), false));
        slip.feeding().ifPresent(feeding -> family("feeding", feeding.name(), false));
        family("visitWish.place", slip.visitWish().name(), false);
        slip.wishedDays().ifPresent(days -> family("visitWish.days", days, false));
        slip.lowBirthWeight().ifPresent(block -> {
            family("lowBirthWeight.presentPlace", block.presentPlace(), false);
            block.presentPhone().ifPresent(phone -> family("lowBirthWeight.presentPhone", phone, false));
            block.note().ifPresent(note -> family("lowBirthWeight.note", note, false));
        });
    }

    private void birth(Certified certified) {
        certified.grams().ifPresent(grams -> certificate("child.birthWeightGrams", grams.toString()));
        certificate("child.gestationWeeks", String.valueOf(certified.gestationWeeks()));
        certificate("child.gestationDays", String.valueOf(certified.gestationDays()));
        certified.plurality().ifPresent(count -> certificate("child.plurality", count.toString()));
        certificate("birthPlace", certified.facilityName().orElse(certified.placeAddress()));
    }

    private void family(String field, String value, boolean worrying) {
        add(field, value, worrying, ValueSource.FAMILY);
    }

    private void certificate(String field, String value) {
        add(field, value, false, ValueSource.CERTIFICATE);
    }

    private void add(String field, String value, boolean worrying, ValueSource source) {
        answers.add(new Answer(field, value, worrying, source));
    }
}
