package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.READ_INSTITUTIONS;
import static jp.hagukumi.identity.IdentityEvent.INSTITUTION_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.store.InstitutionRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** Partner institutions with certificates and users, for the administrator. */
@Stateless
public class ReadInstitutions {

    private static final int MOST = 100;

    @Inject
    Access access;

    @Inject
    InstitutionRows rows;

    @Inject
    Audit audit;

    /**
     * @param after the last one of the page before
     * @param limit 1 to 100; more is cut to 100
     */
    public List<InstitutionView> list(Actor actor, Optional<InstitutionId> after, int limit) {
        access.require(actor, READ_INSTITUTIONS);
        var page = rows.page(after, Math.max(1, Math.min(limit, MOST))).stream()
                .map(this::view)
                .toList();
        audit.note(actor, INSTITUTION_READ, Map.of("count", String.valueOf(page.size())));
        return page;
    }

    public InstitutionView read(Actor actor, InstitutionId id) {
        access.require(actor, READ_INSTITUTIONS, id);
        var institution = rows.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        audit.note(actor, INSTITUTION_READ, id, List.of());
        return view(institution);
    }

    private InstitutionView view(InstitutionFacts facts) {
        return new InstitutionView(facts, rows.certificatesOf(facts.id()), rows.usersOf(facts.id()));
    }

    /** An institution with everything registered for it. */
    public record InstitutionView(InstitutionFacts facts, List<KnownCertificate> certificates, List<User> users) {}

    /** A person at the institution who uses the web form. */
    public record User(UUID id, String name, boolean active) {

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "User[" + id + "]";
        }
    }
}
