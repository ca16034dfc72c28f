package jp.hagukumi.web.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import jp.hagukumi.grants.banks.BankFound;
import jp.hagukumi.grants.banks.FindBanks;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;

/** The published list of banks, for whoever tells an account. */
@Path("banks")
@ApplicationScoped
public class Banks {

    @Inject
    Caller caller;

    @Inject
    FindBanks findBanks;

    @GET
    @Admits({Actor.Kind.RESIDENT, Actor.Kind.STAFF})
    public Found findBanks(@Context UriInfo uri) {
        var typed = RecordReader.fromQuery(uri.getQueryParameters(), Typed.class);
        var page = findBanks.find(caller.actor(), typed.q());
        return new Found(page.banks().stream().map(Bank::of).toList(), page.more());
    }

    /** What somebody types of a name, a reading or a code. */
    @Query
    record Typed(@Text(max = 40) String q) {}

    record Found(List<Bank> items, boolean more) {}

    record Bank(String code, String name, String kana) {

        static Bank of(BankFound bank) {
            return new Bank(bank.code(), bank.name(), bank.kana());
        }
    }
}
