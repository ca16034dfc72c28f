package jp.hagukumi.pregnancy.results;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.Institutions;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.results.store.SentRows;
import jp.hagukumi.pregnancy.results.store.StoredSent;

/** What clinics sent and nobody was found for, the longest waiting first; at most 200. It belongs to every ward until it is put. */
@Stateless
public class ListSetAside {

    private static final int MOST = 200;

    @Inject
    Access access;

    @Inject
    SentRows sent;

    @Inject
    Institutions institutions;

    @Inject
    Audit audit;

    public List<SetAside> list(Actor actor) {
        access.require(actor, ResultAction.LIST_SET_ASIDE);
        var waiting = sent.waiting(MOST);
        var names = institutions.names(
                waiting.stream().flatMap(one -> idOf(one).stream()).collect(Collectors.toSet()));
        audit.note(actor, ResultEvent.SET_ASIDE_LISTED, Map.of("waiting", String.valueOf(waiting.size())));
        return waiting.stream().map(one -> shown(one, names)).toList();
    }

    private static SetAside shown(StoredSent one, Map<UUID, String> names) {
        var checkup = one.what() == StoredSent.What.LOSS
                ? Optional.<SentCheckup>empty()
                : Optional.of(ResultForm.read(ResultForm.cells(one.content())));
        return new SetAside(
                one.id(),
                one.what() == StoredSent.What.LOSS,
                idOf(one)
                        .map(id -> names.getOrDefault(id, one.sender()))
                        .or(() -> checkup.map(told -> told.checkup().facility()))
                        .orElse(one.sender()),
                one.number(),
                one.because().orElseThrow(),
                one.key(),
                checkup.map(SentCheckup::occasion),
                checkup.map(told -> told.checkup().on()),
                one.receivedAt());
    }

    /** By SOAP the sender is an institution's id; in a file it is a code. */
    private static Optional<UUID> idOf(StoredSent one) {
        return one.source().equals("SOAP") ? Optional.of(UUID.fromString(one.sender())) : Optional.empty();
    }
}
