package jp.hagukumi.web.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import jp.hagukumi.grants.banks.FindBranches;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;

/** The published list of a bank's branches, for whoever tells an account. */
@Path("banks/{code: [0-9][0-9][0-9][0-9]}/branches")
@ApplicationScoped
public class Branches {

    @Inject
    Caller caller;

    @Inject
    FindBranches findBranches;

    @GET
    @Admits({Actor.Kind.RESIDENT, Actor.Kind.STAFF})
    public Found findBranches(@PathParam("code") String bank, @Context UriInfo uri) {
        var typed = RecordReader.fromQuery(uri.getQueryParameters(), Typed.class);
        var page = findBranches.find(caller.actor(), bank, typed.q());
        return new Found(
                Banks.Bank.of(page.bank()),
                page.branches().stream()
                        .map(branch -> new Branch(branch.code(), branch.name(), branch.kana()))
                        .toList(),
                page.more());
    }

    /** What somebody types of a name, a reading or a code. */
    @Query
    record Typed(@Text(max = 40) String q) {}

    record Found(Banks.Bank bank, List<Branch> items, boolean more) {}

    record Branch(String code, String name, String kana) {}
}
