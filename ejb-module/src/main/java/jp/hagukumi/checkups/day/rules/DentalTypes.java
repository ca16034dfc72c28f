package jp.hagukumi.checkups.day.rules;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The caries type that a tooth chart leads to.
 *
 * <p>Decay is C or treated; CO is not. Derived: at both ages A (upper front only, or molars only) and B (both of them), at three O,
 * C1 (lower front only) and C2 (lower front and others), at one and a half C (molars and upper and lower front). The dentist chooses:
 * O1 or O2 (no decay: O2 is proposed where a risk was answered, which the notice leaves to the dentist), lower front at one and a
 * half without both others (B or C), and wherever a tooth is lost, since the chart does not say whether decay took it.
 * Source: 乳幼児歯科健診の型分類 (厚生省通知); known, not read in the source: uncertain (要確認).
 */
public final class DentalTypes {

    private DentalTypes() {}

    /**
     * What may be judged.
     *
     * @param allowed one where the chart decides, otherwise those among which the dentist chooses
     * @param proposed one of the allowed
     */
    public record Typing(Set<DentalType> allowed, Optional<DentalType> proposed) {

        /** Keeps its own copy. */
        public Typing {
            allowed = Set.copyOf(allowed);
        }
    }

    /**
     * @param chart a state for each of the twenty teeth
     * @param risk whether the questionnaire or the mouth shows a risk of decay
     * @throws IllegalArgumentException where the chart has not twenty teeth
     */
    public static Typing of(GroupKind kind, Map<Tooth, ToothState> chart, boolean risk) {
        if (chart.size() != 20) {
            throw new IllegalArgumentException("a chart has twenty teeth");
        }
        var allowed = types(kind, chart, EnumSet.of(ToothState.C, ToothState.TREATED));
        boolean sound = allowed.contains(DentalType.O1);
        allowed.addAll(types(kind, chart, EnumSet.of(ToothState.C, ToothState.TREATED, ToothState.LOST)));
        if (allowed.size() == 1) {
            return new Typing(allowed, Optional.of(allowed.iterator().next()));
        }
        boolean onlySound = sound && allowed.size() == 2;
        return new Typing(allowed, onlySound ? Optional.of(risk ? DentalType.O2 : DentalType.O1) : Optional.empty());
    }

    private static EnumSet<DentalType> types(GroupKind kind, Map<Tooth, ToothState> chart, Set<ToothState> decay) {
        boolean upperFront = any(chart, decay, true, true);
        boolean lowerFront = any(chart, decay, true, false);
        boolean molars = any(chart, decay, false, true) || any(chart, decay, false, false);
        if (lowerFront) {
            if (kind == GroupKind.Y3) {
                return EnumSet.of(upperFront || molars ? DentalType.C2 : DentalType.C1);
            }
            return upperFront && molars ? EnumSet.of(DentalType.C) : EnumSet.of(DentalType.B, DentalType.C);
        }
        if (upperFront || molars) {
            return EnumSet.of(upperFront && molars ? DentalType.B : DentalType.A);
        }
        return kind == GroupKind.Y3 ? EnumSet.of(DentalType.O) : EnumSet.of(DentalType.O1, DentalType.O2);
    }

    private static boolean any(Map<Tooth, ToothState> chart, Set<ToothState> decay, boolean front, boolean upper) {
        return chart.entrySet().stream()
                .anyMatch(each -> decay.contains(each.getValue())
                        && each.getKey().front() == front
                        && each.getKey().upper() == upper);
    }
}
