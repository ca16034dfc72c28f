package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.READ_ME;
import static jp.hagukumi.identity.IdentityEvent.ME_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.store.MeRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** Who is signed in. */
@Stateless
public class ReadMe {

    @Inject
    Access access;

    @Inject
    MeRows rows;

    @Inject
    Audit audit;

    public Me read(Actor actor) {
        access.require(actor, READ_ME);
        var me = rows.of(actor).orElseThrow(() -> new Refusal(KernelRefusal.NOT_SIGNED_IN));
        audit.note(actor, ME_READ, Map.of());
        return me;
    }

    /**
     * @param displayName how the person is addressed
     * @param language {@code ja}, {@code ja_easy} or {@code en}
     * @param mail whether notices also come by mail
     * @param institutionName of whom an institution's user works for
     */
    public record Me(
            Actor.Kind kind,
            String displayName,
            String language,
            boolean mail,
            Set<Actor.Grant> grants,
            Optional<InstitutionId> institution,
            Optional<String> institutionName) {

        public Me {
            grants = Set.copyOf(grants);
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Me[masked]";
        }
    }
}
