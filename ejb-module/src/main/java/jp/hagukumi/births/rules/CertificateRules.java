package jp.hagukumi.births.rules;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.text.PersonName;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.text.TextFlaw;
import jp.hagukumi.kernel.text.Written;

/**
 * What a birth certificate may say. Names everything that is wrong or unusual at once, so that the hospital mends it in one
 * go. Source: Family Register Act art. 49 (3); Ordinance on the form of birth certificates art. 1.
 */
public final class CertificateRules {

    private final CertificateBounds bounds;
    private final GivenNameCharacters characters;

    public CertificateRules(CertificateBounds bounds, GivenNameCharacters characters) {
        this.bounds = bounds;
        this.characters = characters;
    }

    /** @param now local time in Japan when it is handed in */
    public CertificateVerdict judge(CertificateFacts facts, LocalDateTime now) {
        var inForce = bounds.on(now.toLocalDate());
        var found = new ArrayList<Finding>();
        judgeChild(facts, inForce, found);
        judgeBirth(facts, now, inForce, found);
        judgePlace(facts, inForce, found);
        judgeMeasures(facts, inForce, found);
        judgePlurality(facts, inForce, found);
        judgeMother(facts, inForce, found);
        judgeCertifier(facts, now, inForce, found);
        return CertificateVerdict.of(found, inForce.ruleVersion());
    }

    private void judgeChild(CertificateFacts facts, CertificateBounds.InForce inForce, List<Finding> found) {
        facts.childFamilyName().ifPresent(name -> text("childFamilyName", name, inForce, found));
        facts.childGivenName().ifPresent(name -> {
            if (text("childGivenName", name, inForce, found)) {
                characters
                        .judge(new PersonName(name.exact()))
                        .objections()
                        .forEach(objection -> found.add(new Finding(
                                "childGivenName",
                                CertificateFlaw.GIVEN_NAME_CHARACTER,
                                Map.of("position", String.valueOf(objection.position())))));
            }
        });
        if (facts.childGivenName().isEmpty()) {
            found.add(Finding.at("childGivenName", CertificateFlaw.UNNAMED));
        }
        if (facts.sexUndetermined()) {
            found.add(Finding.at("childSex", CertificateFlaw.SEX_UNDETERMINED));
        }
    }

    private static void judgeBirth(
            CertificateFacts facts, LocalDateTime now, CertificateBounds.InForce inForce, List<Finding> found) {
        var bornAt = facts.bornAt();
        if (!bornAt.truncatedTo(ChronoUnit.MINUTES).equals(bornAt)) {
            found.add(Finding.at("bornAt", CertificateFlaw.NOT_TO_THE_MINUTE));
        }
        if (bornAt.isAfter(now.plusMinutes(inForce.of("clock-skew").most()))) {
            found.add(Finding.at("bornAt", CertificateFlaw.IN_FUTURE));
            return;
        }
        var daysAgo = ChronoUnit.DAYS.between(bornAt.toLocalDate(), now.toLocalDate());
        var ago = inForce.of("born-ago");
        if (daysAgo > ago.most()) {
            found.add(Finding.at("bornAt", CertificateFlaw.BORN_TOO_LONG_AGO));
        } else if (daysAgo > ago.usualMost()) {
            found.add(new Finding(
                    "bornAt", CertificateFlaw.BORN_LONG_AGO, Map.of("max", String.valueOf(ago.usualMost()))));
        }
    }

    private static void judgePlace(CertificateFacts facts, CertificateBounds.InForce inForce, List<Finding> found) {
        text("placeAddress", facts.placeAddress(), inForce, found);
        facts.facilityName().ifPresent(name -> text("facilityName", name, inForce, found));
        if (facts.bornInFacility() && facts.facilityName().isEmpty()) {
            found.add(Finding.at("facilityName", CertificateFlaw.FACILITY_NAME_MISSING));
        }
        if (!facts.bornInFacility() && facts.facilityName().isPresent()) {
            found.add(Finding.at("facilityName", CertificateFlaw.FACILITY_NAME_NOT_EXPECTED));
        }
    }

    private static void judgeMeasures(CertificateFacts facts, CertificateBounds.InForce inForce, List<Finding> found) {
        facts.birthWeightGrams().ifPresent(grams -> number("birthWeightGrams", grams, inForce, found));
        facts.birthLengthCm().ifPresent(length -> length(length, inForce, found));
        var missing = facts.certifiedByProfessional() ? CertificateFlaw.MEASURE_MISSING : CertificateFlaw.NOT_MEASURED;
        if (facts.birthWeightGrams().isEmpty()) {
            found.add(Finding.at("birthWeightGrams", missing));
        }
        if (facts.birthLengthCm().isEmpty()) {
            found.add(Finding.at("birthLengthCm", missing));
        }
    }

    private static void length(BigDecimal centimetres, CertificateBounds.InForce inForce, List<Finding> found) {
        var bound = inForce.of("birthLengthCm");
        var arguments = Map.of(
                "min", BigDecimal.valueOf(bound.least(), 1).toPlainString(),
                "max", BigDecimal.valueOf(bound.most(), 1).toPlainString());
        if (centimetres.compareTo(BigDecimal.valueOf(bound.least(), 1)) < 0
                || centimetres.compareTo(BigDecimal.valueOf(bound.most(), 1)) > 0) {
            found.add(new Finding("birthLengthCm", CertificateFlaw.NUMBER_OUT_OF_BOUNDS, arguments));
            return;
        }
        if (centimetres.stripTrailingZeros().scale() > 1) {
            found.add(Finding.at("birthLengthCm", CertificateFlaw.TOO_MANY_DECIMALS));
            return;
        }
        if (!bound.isUsual(centimetres.movePointRight(1).longValueExact())) {
            found.add(new Finding(
                    "birthLengthCm",
                    CertificateFlaw.UNUSUAL_NUMBER,
                    Map.of(
                            "min", BigDecimal.valueOf(bound.usualLeast(), 1).toPlainString(),
                            "max", BigDecimal.valueOf(bound.usualMost(), 1).toPlainString())));
        }
    }

    private static void judgePlurality(CertificateFacts facts, CertificateBounds.InForce inForce, List<Finding> found) {
        var count = facts.pluralityCount();
        var order = facts.birthOrderInDelivery();
        if (!facts.multiple()) {
            count.ifPresent(value -> found.add(Finding.at("pluralityCount", CertificateFlaw.PLURALITY_NOT_EXPECTED)));
            order.ifPresent(
                    value -> found.add(Finding.at("birthOrderInDelivery", CertificateFlaw.PLURALITY_NOT_EXPECTED)));
            return;
        }
        count.ifPresentOrElse(
                value -> number("pluralityCount", value, inForce, found),
                () -> found.add(Finding.at("pluralityCount", CertificateFlaw.PLURALITY_INCOMPLETE)));
        order.ifPresentOrElse(
                value -> number("birthOrderInDelivery", value, inForce, found),
                () -> found.add(Finding.at("birthOrderInDelivery", CertificateFlaw.PLURALITY_INCOMPLETE)));
        if (count.isPresent() && order.isPresent() && order.get() > count.get()) {
            found.add(new Finding(
                    "birthOrderInDelivery",
                    CertificateFlaw.ORDER_ABOVE_COUNT,
                    Map.of("max", String.valueOf(count.get()))));
        }
    }

    private static void judgeMother(CertificateFacts facts, CertificateBounds.InForce inForce, List<Finding> found) {
        text("motherName", facts.motherName(), inForce, found);
        number("gestationWeeks", facts.gestationWeeks(), inForce, found);
        number("gestationDays", facts.gestationDays(), inForce, found);
        number("motherLiveBirths", facts.motherLiveBirths(), inForce, found);
        number("motherStillbirths22w", facts.motherStillbirths22w(), inForce, found);
        var births = (long) facts.motherLiveBirths() + facts.motherStillbirths22w();
        if (facts.birthOrderInDelivery().filter(order -> order > births).isPresent()) {
            found.add(Finding.at("motherLiveBirths", CertificateFlaw.FEWER_BIRTHS_THAN_ORDER));
        }
    }

    private static void judgeCertifier(
            CertificateFacts facts, LocalDateTime now, CertificateBounds.InForce inForce, List<Finding> found) {
        if (facts.certifiedOn().isBefore(facts.bornAt().toLocalDate())) {
            found.add(Finding.at("certifiedOn", CertificateFlaw.CERTIFIED_BEFORE_BIRTH));
        }
        if (facts.certifiedOn()
                .isAfter(now.plusMinutes(inForce.of("clock-skew").most()).toLocalDate())) {
            found.add(Finding.at("certifiedOn", CertificateFlaw.IN_FUTURE));
        }
        text("attendantAddress", facts.attendantAddress(), inForce, found);
        text("attendantName", facts.attendantName(), inForce, found);
    }

    private static void number(String field, int value, CertificateBounds.InForce inForce, List<Finding> found) {
        var bound = inForce.of(field);
        if (!bound.holds(value)) {
            found.add(new Finding(
                    field,
                    CertificateFlaw.NUMBER_OUT_OF_BOUNDS,
                    Map.of("min", String.valueOf(bound.least()), "max", String.valueOf(bound.most()))));
        } else if (!bound.isUsual(value)) {
            found.add(new Finding(
                    field,
                    CertificateFlaw.UNUSUAL_NUMBER,
                    Map.of("min", String.valueOf(bound.usualLeast()), "max", String.valueOf(bound.usualMost()))));
        }
    }

    /** Whether the text is fit; otherwise says why not. */
    private static boolean text(String field, Written written, CertificateBounds.InForce inForce, List<Finding> found) {
        var bound = inForce.of(field);
        var flaw = TextBounds.line(bound.least(), bound.most()).flawOf(written.exact());
        flaw.ifPresent(each -> found.add(asFinding(field, each, bound.most())));
        if (flaw.isEmpty() && written.exact().codePoints().anyMatch(CertificateRules::isPrivate)) {
            found.add(Finding.at(field, CertificateFlaw.PRIVATE_USE_CHARACTER));
        }
        return flaw.isEmpty();
    }

    private static Finding asFinding(String field, TextFlaw flaw, int most) {
        return switch (flaw) {
            case TOO_SHORT -> Finding.at(field, CertificateFlaw.TEXT_MISSING);
            case TOO_LONG -> new Finding(field, CertificateFlaw.TEXT_TOO_LONG, Map.of("max", String.valueOf(most)));
            default -> Finding.at(field, CertificateFlaw.TEXT_UNFIT);
        };
    }

    private static boolean isPrivate(int codePoint) {
        return Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    /** The rules with the tables that travel with the application. */
    public static CertificateRules published() {
        return new CertificateRules(CertificateBounds.published(), GivenNameCharacters.published());
    }
}
