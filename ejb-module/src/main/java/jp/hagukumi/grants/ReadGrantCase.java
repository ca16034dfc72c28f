package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.grants.store.DecisionRows;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;

/** A clerk reads a case: applications judged as things stand, decisions with their facts and steps, lines and payments. */
@Stateless
public class ReadGrantCase {

    @Inject
    Access access;

    @Inject
    CaseRows cases;

    @Inject
    DecisionRows decisions;

    @Inject
    GrantViewing viewing;

    @Inject
    People people;

    @Inject
    Colleagues colleagues;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public GrantSheet read(Actor actor, GrantCaseId pregnancy) {
        access.require(actor, GrantsAction.READ_CASE, pregnancy);
        var known = cases.find(pregnancy.pregnancy()).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var woman = people.find(known.woman()).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        audit.note(
                actor,
                GrantsEvent.GRANT_CASE_READ,
                pregnancy,
                List.of(known.woman().value()));
        return new GrantSheet(
                known.woman().value(),
                woman.names().full(),
                woman.names().fullKana(),
                known.ward(),
                people.underProtection(known.woman(), clock.today()),
                known.reckonWhy(),
                viewing.of(known.pregnancy(), known.woman(), true),
                decisions(known.pregnancy()));
    }

    private List<GrantSheet.Decision> decisions(PregnancyId pregnancy) {
        var kept = decisions.of(pregnancy);
        var names = colleagues.namesOf(
                kept.stream().map(one -> new StaffId(one.by())).distinct().toList());
        return kept.stream().map(one -> decision(one, names)).toList();
    }

    private GrantSheet.Decision decision(DecisionRows.Kept kept, Map<StaffId, String> names) {
        return new GrantSheet.Decision(
                kept.instalment(),
                kept.granted(),
                kept.yen(),
                kept.ruleVersion(),
                kept.at(),
                names.getOrDefault(new StaffId(kept.by()), ""),
                kept.note(),
                decisions.factsOf(kept.id()),
                decisions.stepsOf(kept.id()).stream().map(GrantTelling::said).toList());
    }
}
