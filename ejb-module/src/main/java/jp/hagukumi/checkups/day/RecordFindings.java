package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.rules.CaseRules;
import jp.hagukumi.checkups.day.rules.Organ;
import jp.hagukumi.checkups.day.rules.Station;
import jp.hagukumi.checkups.day.rules.StationRules;
import jp.hagukumi.checkups.day.store.RecordRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** What was said of the items of the ordinance, at the physician's or the dentist's. A finding has words. */
@Stateless
public class RecordFindings {

    private static final int LONGEST_WORDS = 1000;

    @Inject
    Access access;

    @Inject
    Recording recording;

    @Inject
    DayCases opening;

    @Inject
    DayTables tables;

    @Inject
    RecordRows records;

    @Inject
    Audit audit;

    /**
     * What was said of one item.
     *
     * @param organ such as {@code SKIN}
     * @param said NO_FINDING, FINDING or REFER
     * @param words at most 1,000 code points; needed with a finding
     */
    public record Said(String organ, String said, Optional<String> words) {

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Said[" + organ + "]";
        }
    }

    /**
     * @param station MEDICAL or DENTAL
     * @return the edition that holds now
     * @throws Refusal {@link DayRefusal#NO_SUCH_ITEM}, {@link DayRefusal#WORDS_MISSING}, {@link DayRefusal#NOTHING_RECORDED}, those
     *     of {@link Recording#open}
     */
    public int record(Actor actor, CheckupId id, String station, int seen, List<Said> findings) {
        access.require(actor, DayAction.RECORD, id);
        var at = DayCases.word(Station.class, station, "station", DayRefusal.NO_SUCH_STATION);
        if (findings.isEmpty()
                || new HashSet<>(findings.stream().map(Said::organ).toList()).size() != findings.size()) {
            throw Refusal.at("findings", DayRefusal.NOTHING_RECORDED);
        }
        var sheet = recording.open(actor, id, at, seen);
        var examined = tables.plan()
                .organs(
                        DayCases.kind(sheet.open().checkup()),
                        opening.day(sheet.open().found()));
        var read = new ArrayList<RecordRows.Finding>();
        for (int i = 0; i < findings.size(); i++) {
            var finding = read("findings[" + i + "]", findings.get(i));
            if (!examined.contains(finding.organ()) || StationRules.stationOf(finding.organ()) != at) {
                throw Refusal.at("findings[" + i + "].organ", DayRefusal.NO_SUCH_ITEM);
            }
            read.add(finding);
        }
        records.find(sheet.mark(), read);
        audit.note(actor, DayEvent.RECORDED, id, sheet.about(), sheet.detail());
        return sheet.mark().edition();
    }

    private static RecordRows.Finding read(String field, Said given) {
        var organ = DayCases.word(Organ.class, given.organ(), field + ".organ", DayRefusal.NO_SUCH_ITEM);
        var said = DayCases.word(CaseRules.Said.class, given.said(), field + ".said", DayRefusal.NO_SUCH_ITEM);
        DayCases.requireWords(field + ".words", given.words(), LONGEST_WORDS);
        if (said != CaseRules.Said.NO_FINDING && given.words().isEmpty()) {
            throw Refusal.at(field + ".words", DayRefusal.WORDS_MISSING);
        }
        return new RecordRows.Finding(organ, said, given.words());
    }
}
