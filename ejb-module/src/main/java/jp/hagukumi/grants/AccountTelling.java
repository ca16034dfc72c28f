package jp.hagukumi.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hagukumi.grants.banks.BankFindings;
import jp.hagukumi.grants.banks.BankRefusal;
import jp.hagukumi.grants.banks.BankTables;
import jp.hagukumi.grants.rules.BankDirectory;
import jp.hagukumi.grants.rules.DepositKind;
import jp.hagukumi.grants.rules.OwnName;
import jp.hagukumi.grants.rules.PostalAccount;
import jp.hagukumi.grants.rules.TransferName;
import jp.hagukumi.grants.store.AccountRows;
import jp.hagukumi.grants.store.StoredAccount;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Takes an account that a woman has told: bank and branch exist, a postal account is converted, and the holder is she, by the rule of
 * {@link OwnName}. One that runs in a former name is kept, and used once a clerk has looked.
 */
@ApplicationScoped
public class AccountTelling {

    private static final int NUMBER_LENGTH = 7;

    @Inject
    BankTables banks;

    @Inject
    AccountRows accounts;

    @Inject
    CityClock clock;

    /** Where it is. */
    private record Place(String bank, String branch, AccountKind kind, String number) {}

    /** @throws Refusal {@link BankRefusal} with everything that is wrong at once; {@link GrantsRefusal#NAME_READING_UNKNOWN} */
    public StoredAccount take(Actor actor, PersonFacts woman, AccountTold told) {
        if (told.bank().isPresent() == told.postal().isPresent()) {
            throw Refusal.at("account", KernelRefusal.MALFORMED);
        }
        var postal = told.postal().map(at -> PostalAccount.convert(at.symbol(), at.number(), banks.directory()));
        var spelling = TransferName.spell(told.holder(), TransferName.Use.HOLDER);
        var findings = Stream.of(
                        told.bank().stream()
                                .flatMap(at -> BankFindings.ofAccount(
                                        "account.bank.", at.bank(), at.branch(), at.number(), banks.directory())
                                        .stream()),
                        postal.stream()
                                .flatMap(
                                        converted -> BankFindings.ofPostal(
                                                "account.postal.symbol", "account.postal.number", converted)
                                                .stream()),
                        BankFindings.ofName("account.holder", spelling, TransferName.Use.HOLDER).stream())
                .flatMap(found -> found)
                .toList();
        if (!findings.isEmpty()) {
            throw Refusal.of(findings);
        }
        var place = told.bank()
                .map(AccountTelling::atBank)
                .orElseGet(() ->
                        postal(postal.flatMap(PostalAccount.Conversion::account).orElseThrow()));
        var holder = spelling.name().orElseThrow();
        var account = new StoredAccount(
                Ids.next(),
                woman.id(),
                place.bank(),
                place.branch(),
                place.kind(),
                place.number(),
                holder.halfWidth(),
                isFormer(woman, told, holder),
                clock.now(),
                Optional.empty());
        accounts.write(account, actor.id());
        return account;
    }

    /** As published; empty where the table has it no more. */
    public String bankName(String bank) {
        return banks.directory().bank(bank).map(BankDirectory.Bank::name).orElse("");
    }

    public String branchName(String bank, String branch) {
        return banks.directory()
                .branch(bank, branch)
                .map(BankDirectory.Branch::name)
                .orElse("");
    }

    private static boolean isFormer(PersonFacts woman, AccountTold told, TransferName holder) {
        var names = woman.names();
        if (names.givenKana().isEmpty() && names.aliasKana().isEmpty()) {
            throw new Refusal(GrantsRefusal.NAME_READING_UNKNOWN);
        }
        var hers = new OwnName.Names(
                names.familyKana(),
                names.givenKana(),
                names.aliasKana(),
                told.formerSurname().map(List::of).orElse(List.of()));
        return switch (OwnName.compare(holder, hers)) {
            case SAME -> false;
            case FORMER_SURNAME -> true;
            case DIFFERENT -> throw Refusal.at("account.holder", BankRefusal.NOT_OWN_NAME);
        };
    }

    private static Place atBank(AccountTold.AtBank at) {
        return new Place(
                at.bank(),
                at.branch(),
                at.kind(),
                "0".repeat(NUMBER_LENGTH - at.number().length()) + at.number());
    }

    private static Place postal(PostalAccount account) {
        return new Place(
                BankDirectory.POSTAL_BANK,
                account.branch(),
                account.kind() == DepositKind.CURRENT ? AccountKind.CURRENT : AccountKind.ORDINARY,
                account.number());
    }
}
