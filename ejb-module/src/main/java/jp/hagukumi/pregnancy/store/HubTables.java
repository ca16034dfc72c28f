package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jp.hagukumi.pregnancy.rules.ConsentMeasures;
import jp.hagukumi.pregnancy.rules.HubBasis;
import jp.hagukumi.pregnancy.rules.LeavingFields;

/** The dated tables of what is told to other municipalities, read once. */
@ApplicationScoped
public class HubTables {

    private final LeavingFields fields = LeavingFields.published();
    private final HubBasis basis = HubBasis.published();
    private final ConsentMeasures measures = ConsentMeasures.published();

    public LeavingFields fields() {
        return fields;
    }

    public HubBasis basis() {
        return basis;
    }

    public ConsentMeasures measures() {
        return measures;
    }
}
