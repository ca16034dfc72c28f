package jp.hagukumi.grants.banks;

import jakarta.enterprise.context.ApplicationScoped;
import jp.hagukumi.grants.rules.BankDays;
import jp.hagukumi.grants.rules.BankDirectory;
import jp.hagukumi.grants.rules.BankTerms;

/** The published list of banks, their days and what is agreed with ours, read once. */
@ApplicationScoped
public class BankTables {

    private final BankDirectory directory = BankDirectory.published();
    private final BankDays days = BankDays.published();
    private final BankTerms terms = BankTerms.published();

    public BankDirectory directory() {
        return directory;
    }

    public BankDays days() {
        return days;
    }

    public BankTerms terms() {
        return terms;
    }
}
