package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.rules.GrantFacts;
import jp.hagukumi.grants.rules.GrantMeasures;
import jp.hagukumi.grants.rules.GrantRules;
import jp.hagukumi.grants.rules.MeasureGaps;
import jp.hagukumi.grants.store.DecidedFacts;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A change of amounts and terms is tried out over all decisions before it goes live: who gains, who loses, for whom nothing changes. Nothing is written. */
@Stateless
public class TryRules {

    @Inject
    Access access;

    @Inject
    DecidedFacts decided;

    @Inject
    Audit audit;

    private static final int MOST_CHARACTERS = 20_000;
    private static final int AT_ONCE = 2000;
    private static final int MOST_EXAMPLES = 100;

    /**
     * @param table as {@code benefit-measures.csv}: a heading and rows, at most 20,000 characters
     * @throws Refusal {@link GrantsRefusal#RULES_UNREADABLE}, {@link GrantsRefusal#RULES_OVERLAP}
     */
    public Trial run(Actor actor, String table) {
        access.require(actor, GrantsAction.TRY_RULES);
        var rules = new GrantRules(read(table));
        var counted = new Counting();
        var after = new UUID(0, 0);
        var page = decided.after(after, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(one -> counted.take(one, rules));
            after = page.get(page.size() - 1).decision();
            page = decided.after(after, AT_ONCE);
        }
        audit.note(actor, GrantsEvent.RULES_TRIED, Map.of("decisions", String.valueOf(counted.decisions)));
        return counted.trial();
    }

    private static GrantMeasures read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw Refusal.at("table", KernelRefusal.TOO_LARGE).with("max", MOST_CHARACTERS);
        }
        try {
            var table = ReferenceTable.parse("table", "# tried out\n" + text.strip());
            var gap = MeasureGaps.first(table);
            if (gap.isPresent()) {
                throw Refusal.at("table", GrantsRefusal.RULES_OVERLAP)
                        .with("measure", gap.get().measure())
                        .with("day", gap.get().day());
            }
            return GrantMeasures.of(table);
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException unreadable) {
            throw Refusal.at("table", GrantsRefusal.RULES_UNREADABLE);
        }
    }

    /** What has been found so far. */
    private static final class Counting {

        private final List<Trial.Changed> examples = new ArrayList<>();
        private int decisions;
        private int gain;
        private long gainYen;
        private int lose;
        private long loseYen;

        void take(DecidedFacts.Decided one, GrantRules rules) {
            decisions++;
            var then = rules.decide(GrantJudging.right(one.instalment()), GrantFacts.of(one.facts()))
                    .yen();
            if (then == one.yen()) {
                return;
            }
            if (then > one.yen()) {
                gain++;
                gainYen += then - one.yen();
            } else {
                lose++;
                loseYen += one.yen() - then;
            }
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(new Trial.Changed(one.pregnancy(), one.instalment(), one.yen(), then));
            }
        }

        Trial trial() {
            return new Trial(decisions, decisions - gain - lose, gain, gainYen, lose, loseYen, examples);
        }
    }
}
