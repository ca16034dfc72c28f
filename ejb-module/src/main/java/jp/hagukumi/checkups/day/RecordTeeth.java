package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.rules.DentalType;
import jp.hagukumi.checkups.day.rules.DentalTypes;
import jp.hagukumi.checkups.day.rules.Station;
import jp.hagukumi.checkups.day.rules.Tooth;
import jp.hagukumi.checkups.day.rules.ToothState;
import jp.hagukumi.checkups.day.store.RecordRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** The chart of the twenty primary teeth with the caries type that the dentist says, among those the chart allows. */
@Stateless
public class RecordTeeth {

    private static final int TEETH = 20;
    private static final int LETTERS = 5;

    @Inject
    Access access;

    @Inject
    Recording recording;

    @Inject
    RecordRows records;

    @Inject
    Audit audit;

    /**
     * @param chart twenty states: upper right E to A, upper left A to E, lower right E to A, lower left A to E
     * @param risk whether the questionnaire or the mouth shows a risk of decay
     * @param type such as {@code O1}
     * @return the edition that holds now
     * @throws Refusal {@link DayRefusal#NOT_TWENTY_TEETH}, {@link DayRefusal#TYPE_NOT_OF_CHART} with the allowed ones, those of
     *     {@link Recording#open}
     */
    public int record(Actor actor, CheckupId id, int seen, List<String> chart, boolean risk, String type) {
        access.require(actor, DayAction.RECORD, id);
        if (chart.size() != TEETH) {
            throw Refusal.at("chart", DayRefusal.NOT_TWENTY_TEETH);
        }
        var states = chart.stream()
                .map(state -> DayCases.word(ToothState.class, state, "chart", DayRefusal.NOT_TWENTY_TEETH))
                .toList();
        var said = DayCases.word(DentalType.class, type, "type", DayRefusal.TYPE_NOT_OF_CHART);
        var sheet = recording.open(actor, id, Station.DENTAL, seen);
        var typing = DentalTypes.of(DayCases.kind(sheet.open().checkup()), mouth(states), risk);
        if (!typing.allowed().contains(said)) {
            throw Refusal.at("type", DayRefusal.TYPE_NOT_OF_CHART)
                    .with(
                            "allowed",
                            typing.allowed().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
        }
        records.teeth(sheet.mark(), new RecordRows.Teeth(states, risk, said));
        audit.note(actor, DayEvent.RECORDED, id, sheet.about(), sheet.detail());
        return sheet.mark().edition();
    }

    /** Each tooth of the chart with its state, in the order in which a chart is read. */
    static Map<Tooth, ToothState> mouth(List<ToothState> states) {
        var mouth = new LinkedHashMap<Tooth, ToothState>();
        for (int i = 0; i < TEETH; i++) {
            int of = i % (2 * LETTERS);
            boolean right = of < LETTERS;
            int place = right ? LETTERS - 1 - of : of - LETTERS;
            mouth.put(new Tooth(i < 2 * LETTERS, right, (char) ('A' + place)), states.get(i));
        }
        return mouth;
    }
}
