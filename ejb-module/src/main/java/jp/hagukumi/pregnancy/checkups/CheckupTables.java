package jp.hagukumi.pregnancy.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jp.hagukumi.pregnancy.checkups.rules.AttentionRules;
import jp.hagukumi.pregnancy.checkups.rules.CheckupMeasures;
import jp.hagukumi.pregnancy.checkups.rules.ReimbursementRules;

/** The published measures of checkups, read once. */
@ApplicationScoped
public class CheckupTables {

    private final CheckupMeasures measures = CheckupMeasures.published();
    private final AttentionRules attention = new AttentionRules(measures);
    private final ReimbursementRules reimbursement = new ReimbursementRules(measures);

    public CheckupMeasures measures() {
        return measures;
    }

    public AttentionRules attention() {
        return attention;
    }

    public ReimbursementRules reimbursement() {
        return reimbursement;
    }
}
