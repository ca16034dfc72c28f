package jp.hagukumi.grants.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.hagukumi.kernel.reference.ReferenceTable;

/**
 * What goes with an application, each row in force between two days: which papers are asked for in which circumstance ({@code
 * grants/papers.csv}), and what a photo must be and how far back a receipt may lie ({@code grants/filing-terms.csv}).
 */
public final class FilingTerms {

    private final ReferenceTable papers;
    private final GrantMeasures terms;

    private FilingTerms(ReferenceTable papers, ReferenceTable terms) {
        this.papers = papers;
        this.terms = GrantMeasures.of(terms);
    }

    public static FilingTerms published() {
        return of(
                ReferenceTable.read("/jp/hagukumi/reference/grants/papers.csv"),
                ReferenceTable.read("/jp/hagukumi/reference/grants/filing-terms.csv"));
    }

    public static FilingTerms of(ReferenceTable papers, ReferenceTable terms) {
        return new FilingTerms(papers, terms);
    }

    /** Why a paper may be asked for. */
    public enum Circumstance {
        /** The account runs in her name by the register, and no payment has reached it yet. */
        NEW_ACCOUNT,
        /** It runs in her former name, and no clerk has seen proof of it. */
        FORMER_SURNAME,
        /** The city was told of the pregnancy only after it was lost. */
        UNTOLD_LOSS
    }

    /**
     * A paper that is asked for.
     *
     * @param paper its name, as the table has it
     * @param required whether nothing is granted without it
     */
    public record Asked(String paper, boolean required, String version) {}

    /** What is asked for in these circumstances; a paper that is required in one of them is required. */
    public List<Asked> papers(Set<Circumstance> circumstances, LocalDate day) {
        var asked = new ArrayList<Asked>();
        for (var circumstance : circumstances) {
            papers.rows().stream()
                    .filter(row -> row.text("circumstance").equals(circumstance.name()))
                    .filter(row -> !day.isBefore(row.date("applies_from"))
                            && row.given("applies_to")
                                    .map(LocalDate::parse)
                                    .filter(day::isAfter)
                                    .isEmpty())
                    .map(row -> new Asked(row.text("paper"), row.text("need").equals("REQUIRED"), row.text("version")))
                    .forEach(one -> strongest(asked, one));
        }
        return List.copyOf(asked);
    }

    private static void strongest(List<Asked> asked, Asked one) {
        var before = asked.stream()
                .filter(known -> known.paper().equals(one.paper()))
                .findFirst();
        if (before.filter(known -> known.required() || !one.required()).isPresent()) {
            return;
        }
        before.ifPresent(asked::remove);
        asked.add(one);
    }

    /** @throws IllegalStateException where the table has no row for that day */
    public int number(String measure, LocalDate day) {
        return terms.on(measure, day)
                .orElseThrow(() -> new IllegalStateException("No row of " + measure + " applies on " + day))
                .value();
    }
}
