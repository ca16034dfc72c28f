package jp.hagukumi.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.documents.DocumentId;
import jp.hagukumi.documents.DocumentState;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.grants.rules.FilingTerms.Circumstance;
import jp.hagukumi.grants.store.AccountRows;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.grants.store.PaperRows;
import jp.hagukumi.grants.store.StoredApplication;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;

/** Which papers an application is asked for, which were sent, and whether one is asked for again. */
@ApplicationScoped
public class PaperStanding {

    @Inject
    PaperRows papers;

    @Inject
    AccountRows accounts;

    @Inject
    CaseRows cases;

    @Inject
    Documents documents;

    @Inject
    GrantTables tables;

    /** Each kind of paper, in the order of the enum. */
    List<GrantView.Paper> of(StoredApplication application) {
        var sent = papers.of(application.id());
        var again = papers.askedAgain(application.id());
        var needs = needs(application);
        var states = documents.of(application.id().value()).stream()
                .collect(Collectors.toMap(Documents.Listed::id, Function.identity()));
        return Arrays.stream(GrantPaper.values())
                .map(kind -> new GrantView.Paper(
                        kind,
                        Optional.ofNullable(needs.get(kind)).orElse(GrantView.Need.NONE),
                        again.contains(kind),
                        sent.stream()
                                .filter(one -> one.kind() == kind)
                                .map(one -> shown(one, states))
                                .toList()))
                .toList();
    }

    /**
     * What a clerk asked for again has been sent since.
     *
     * @throws Refusal {@link GrantsRefusal#PAPER_ASKED_FOR} at {@code papers.} and its kind
     */
    void requireSentAgain(GrantApplicationId application) {
        var findings = papers.askedAgain(application).stream()
                .sorted()
                .map(kind -> Finding.at("papers." + kind, GrantsRefusal.PAPER_ASKED_FOR))
                .toList();
        if (!findings.isEmpty()) {
            throw Refusal.of(findings);
        }
    }

    /**
     * What is required is there and has passed a scanner.
     *
     * @throws Refusal {@link GrantsRefusal#PAPER_MISSING}
     */
    void requireThere(StoredApplication application) {
        var missing = of(application).stream()
                .filter(paper -> paper.need() == GrantView.Need.REQUIRED)
                .anyMatch(paper -> paper.sent().stream().noneMatch(one -> one.state() == DocumentState.CLEAN));
        if (missing) {
            throw new Refusal(GrantsRefusal.PAPER_MISSING);
        }
    }

    /** What a photo must be on that day. */
    PaperMeasures measures(LocalDate day) {
        var terms = tables.terms();
        return new PaperMeasures(
                terms.number("short-side-pixels", day),
                terms.number("long-side-pixels", day),
                terms.number("sharpness", day),
                terms.number("bright-border-percent", day),
                terms.number("sharpness-may-be-passed", day) == 1,
                terms.number("border-may-be-passed", day) == 1);
    }

    private Map<GrantPaper, GrantView.Need> needs(StoredApplication application) {
        return tables.terms().papers(circumstances(application), application.filedOn()).stream()
                .collect(Collectors.toMap(
                        asked -> GrantPaper.valueOf(asked.paper()),
                        asked -> asked.required() ? GrantView.Need.REQUIRED : GrantView.Need.WELCOME));
    }

    /** At the counter the bankbook was seen; a former name is looked at by a clerk whichever way it came. */
    private Set<Circumstance> circumstances(StoredApplication application) {
        var account = accounts.find(application.account()).orElseThrow();
        var holds = EnumSet.noneOf(Circumstance.class);
        if (!account.isUsable()) {
            holds.add(Circumstance.FORMER_SURNAME);
        }
        if (application.channel().equals("APP") && !accounts.wasPaid(account)) {
            holds.add(Circumstance.NEW_ACCOUNT);
        }
        if (cases.find(application.pregnancy()).flatMap(known -> known.untold()).isPresent()) {
            holds.add(Circumstance.UNTOLD_LOSS);
        }
        return holds;
    }

    /** One that is gone from the documents room was harmful: nothing else removes a paper before its application. */
    private static GrantView.Sent shown(PaperRows.Kept kept, Map<DocumentId, Documents.Listed> states) {
        var listed = Optional.ofNullable(states.get(kept.document()));
        return new GrantView.Sent(
                kept.position(),
                listed.map(Documents.Listed::state).orElse(DocumentState.REFUSED),
                listed.map(one -> one.mediaType().text()).orElse(""),
                kept.addedAt());
    }
}
