package jp.hagukumi.grants.payout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.grants.banks.BankTables;
import jp.hagukumi.grants.rules.BankDirectory;
import jp.hagukumi.grants.rules.DepositKind;
import jp.hagukumi.grants.rules.Originator;
import jp.hagukumi.grants.rules.TransferAccount;
import jp.hagukumi.grants.rules.TransferName;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The account that the city pays from, by the configured city's own table; the demonstration has one that does not exist. */
@ApplicationScoped
public class Originators {

    private static final String REFERENCE = "/jp/hagukumi/reference/";

    @Inject
    CityCalendar calendar;

    @Inject
    BankTables banks;

    @Inject
    CityClock clock;

    private final boolean demonstration;

    /** For the container's proxy. */
    protected Originators() {
        this(false);
    }

    @Inject
    public Originators(@ConfigProperty(name = "hagukumi.demo", defaultValue = "false") boolean demonstration) {
        this.demonstration = demonstration;
    }

    /** @throws Refusal {@link PayoutRefusal#NO_ORIGINATOR} where the city has none in force */
    Originator now() {
        var today = clock.today();
        return table().rows().stream()
                .filter(row -> !today.isBefore(row.date("applies_from")))
                .filter(row -> row.given("applies_to")
                        .map(LocalDate::parse)
                        .filter(today::isAfter)
                        .isEmpty())
                .findFirst()
                .map(this::originator)
                .orElseThrow(() -> new Refusal(PayoutRefusal.NO_ORIGINATOR));
    }

    private Originator originator(ReferenceTable.Row row) {
        return new Originator(
                row.text("code"),
                TransferName.spell(row.text("name"), TransferName.Use.ORIGINATOR)
                        .name()
                        .orElseThrow(() -> new Refusal(PayoutRefusal.NO_ORIGINATOR)),
                new TransferAccount(
                        row.text("bank"),
                        banks.directory().bank(row.text("bank")).flatMap(BankDirectory.Bank::halfWidth),
                        row.text("branch"),
                        banks.directory()
                                .branch(row.text("bank"), row.text("branch"))
                                .flatMap(BankDirectory.Branch::halfWidth),
                        DepositKind.valueOf(row.text("kind")),
                        row.text("number")));
    }

    private ReferenceTable table() {
        var city = calendar.city().municipalityCode();
        Optional<String> directory = ReferenceTable.read(REFERENCE + "cities.csv").rows().stream()
                .filter(row -> row.text("municipality").equals(city))
                .map(row -> row.text("directory"))
                .findFirst();
        return ReferenceTable.read(REFERENCE
                + directory.orElseThrow(() -> new Refusal(PayoutRefusal.NO_ORIGINATOR))
                + (demonstration ? "/transfer-demo.csv" : "/transfer.csv"));
    }
}
