package jp.hagukumi.checkups.day.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is screened at three years: protein, sugar and blood in the urine; sight of each eye (0.5) and refraction; hearing of each ear
 * (whispering test and questionnaire). Refraction is measured where there is a device.
 *
 * <p>Source: 3歳児健診の実務 (視力0.5の二次検査, ささやき声検査, 検尿); known, uncertain (要確認).
 */
public enum ScreeningItem {
    URINE_PROTEIN(Station.URINE, true),
    URINE_SUGAR(Station.URINE, true),
    URINE_BLOOD(Station.URINE, true),
    VISION_RIGHT(Station.VISION, true),
    VISION_LEFT(Station.VISION, true),
    REFRACTION(Station.VISION, false),
    HEARING_RIGHT(Station.HEARING, true),
    HEARING_LEFT(Station.HEARING, true);

    private static final Set<ScreeningAnswer> URINE = EnumSet.range(ScreeningAnswer.MINUS, ScreeningAnswer.PLUS3);
    private static final Set<ScreeningAnswer> SENSES =
            EnumSet.of(ScreeningAnswer.PASSED, ScreeningAnswer.BELOW, ScreeningAnswer.NOT_POSSIBLE);

    private final Station station;
    private final boolean needed;

    ScreeningItem(Station station, boolean needed) {
        this.station = station;
        this.needed = needed;
    }

    public Station station() {
        return station;
    }

    /** Whether the station is complete without it. */
    public boolean needed() {
        return needed;
    }

    public boolean allows(ScreeningAnswer answer) {
        return (station == Station.URINE ? URINE : SENSES).contains(answer);
    }

    /** Those of a station, in the order of the sheet. */
    public static List<ScreeningItem> at(Station station) {
        return Arrays.stream(values()).filter(item -> item.station == station).toList();
    }
}
