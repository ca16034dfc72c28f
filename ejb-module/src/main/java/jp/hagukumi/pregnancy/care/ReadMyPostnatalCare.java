package jp.hagukumi.pregnancy.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** Her bookings of care after the birth, the kinds open to her with her reductions, and the free places of one kind. */
@Stateless
public class ReadMyPostnatalCare {

    @Inject
    Access access;

    @Inject
    PostnatalCases cases;

    @Inject
    PostnatalViewing viewing;

    @Inject
    Audit audit;

    /**
     * @param kind of which free places are wanted; empty for none
     * @throws Refusal {@link PostnatalRefusal#NO_CARE_DUE}
     */
    public PostnatalChoice read(Actor actor, Optional<PostnatalKind> kind) {
        access.require(actor, PostnatalAction.READ_MY_CARE);
        var pregnancy = cases.of(new PersonId(actor.id())).orElseThrow(() -> new Refusal(PostnatalRefusal.NO_CARE_DUE));
        audit.note(
                actor,
                PostnatalEvent.MY_CARE_READ,
                pregnancy.id(),
                List.of(actor.id()),
                Map.of("kind", kind.map(PostnatalKind::name).orElse("")));
        return viewing.choice(pregnancy, kind, PostnatalBooking.Channel.APP);
    }
}
