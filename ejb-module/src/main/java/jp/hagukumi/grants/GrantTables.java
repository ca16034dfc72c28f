package jp.hagukumi.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jp.hagukumi.grants.rules.FilingTerms;
import jp.hagukumi.grants.rules.GrantMeasures;
import jp.hagukumi.grants.rules.GrantRules;

/** The published amounts and terms, read once. */
@ApplicationScoped
public class GrantTables {

    private final GrantMeasures measures = GrantMeasures.published();
    private final GrantRules rules = new GrantRules(measures);
    private final FilingTerms terms = FilingTerms.published();

    public GrantMeasures measures() {
        return measures;
    }

    public GrantRules rules() {
        return rules;
    }

    /** What goes with an application. */
    public FilingTerms terms() {
        return terms;
    }
}
