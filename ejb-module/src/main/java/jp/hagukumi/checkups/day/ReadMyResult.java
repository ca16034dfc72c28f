package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.MyCheckups;
import jp.hagukumi.checkups.day.rules.CaseRules;
import jp.hagukumi.checkups.day.rules.Organ;
import jp.hagukumi.checkups.day.rules.Station;
import jp.hagukumi.checkups.day.store.CaseRows;
import jp.hagukumi.checkups.day.store.RecordRows;
import jp.hagukumi.checkups.day.store.StoredCase;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A guardian reads the result of her child's checkup, once it was released. */
@Stateless
public class ReadMyResult {

    /** Spoken about, and told in no list. */
    private static final Set<Organ> SPOKEN = EnumSet.of(Organ.MIND, Organ.CHILD_CARE, Organ.OTHER);

    @Inject
    Access access;

    @Inject
    CheckupRows checkups;

    @Inject
    CaseRows cases;

    @Inject
    RecordRows records;

    @Inject
    MyCheckups mine;

    @Inject
    DayCases opening;

    @Inject
    CaseViewing viewing;

    @Inject
    People people;

    @Inject
    Audit audit;

    /** @throws Refusal {@link KernelRefusal#NOT_FOUND} where nothing is released, or something is kept from this guardian */
    public MyResult read(Actor actor, CheckupId id) {
        access.require(actor, DayAction.READ_MY_RESULT, id);
        mine.requireOpen(actor, id);
        var checkup = checkups.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var found = cases.find(id)
                .filter(one -> one.releasedAt().isPresent())
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var open = new DayCases.Open(checkup, found);
        audit.note(actor, DayEvent.MY_RESULT_READ, id, List.of(checkup.child().value()));
        return new MyResult(
                id,
                people.find(checkup.child()).orElseThrow().names().full(),
                checkup.kind(),
                opening.day(found),
                viewing.measured(open),
                records.screenings(id).stream()
                        .map(one -> new CaseSheet.Screened(
                                one.item().name(), one.answer().name()))
                        .toList(),
                records.teeth(id).map(CaseViewing::teeth),
                records.findings(id).stream()
                        .filter(one -> one.said() != CaseRules.Said.NO_FINDING && !SPOKEN.contains(one.organ()))
                        .map(one -> one.organ().name())
                        .toList(),
                found.judged().map(StoredCase.Judged::medical).orElseThrow().name(),
                records.words(id, Station.GUIDANCE),
                found.releasedAt().orElseThrow());
    }
}
