package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.LinkAmendments;
import jp.hagukumi.births.store.LinkAmendments.Told;
import jp.hagukumi.births.store.RegistrationAmendments;
import jp.hagukumi.births.store.RegistrationAmendments.Kept;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** The chain of what was corrected and completed after acceptance, also what was declined. */
@Stateless
public class ReadAmendments {

    @Inject
    Access access;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    RegistrationAmendments amendments;

    @Inject
    LinkAmendments link;

    @Inject
    Colleagues colleagues;

    @Inject
    Audit audit;

    /** @return first amendment first; none before acceptance */
    public List<Amendment> read(Actor actor, RegistrationId registration) {
        access.require(actor, RegistrationAction.READ_REGISTRATION, registration);
        var held = rows.find(registration).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var chain = amendments.chain(registration);
        var names = colleagues.namesOf(chain.stream()
                .flatMap(kept -> Stream.concat(Stream.of(kept.proposed().proposedBy()), kept.decidedBy().stream()))
                .distinct()
                .toList());
        audit.note(
                actor,
                RegistrationAudit.AMENDMENTS_READ,
                registration,
                held.registration().about(),
                Map.of("count", String.valueOf(chain.size())));
        var me = new StaffId(actor.id());
        var told = link.told(registration);
        var ordered = link.orderedVersion(registration);
        return chain.stream()
                .map(kept -> view(
                        kept,
                        names,
                        me,
                        kept.version()
                                .map(version -> atRegister(
                                        version,
                                        ordered,
                                        Optional.ofNullable(
                                                told.get(kept.proposed().id()))))))
                .toList();
    }

    private static Amendment.AtRegister atRegister(int version, Optional<Integer> ordered, Optional<Told> told) {
        if (told.isPresent()) {
            var standing = switch (told.get().state()) {
                case WAITING, TAKEN, CANCELLING, STUCK -> Amendment.Standing.ORDERED;
                case ENTERED -> Amendment.Standing.ENTERED;
                case NOT_ENTERED -> Amendment.Standing.NOT_ENTERED;
                case CANCELLED -> Amendment.Standing.GIVEN_UP;
            };
            return new Amendment.AtRegister(
                    standing, told.get().reason(), told.get().on());
        }
        var standing = ordered.filter(entry -> version <= entry).isPresent()
                ? Amendment.Standing.WITH_ENTRY
                : Amendment.Standing.TO_BE_ORDERED;
        return new Amendment.AtRegister(standing, Optional.empty(), Optional.empty());
    }

    private static Amendment view(
            Kept kept, Map<StaffId, String> names, StaffId me, Optional<Amendment.AtRegister> register) {
        var proposed = kept.proposed();
        return new Amendment(
                kept.position(),
                proposed.kind(),
                proposed.reason(),
                proposed.changes(),
                names.getOrDefault(proposed.proposedBy(), ""),
                proposed.proposedBy().equals(me),
                proposed.proposedAt(),
                kept.decidedBy().map(staff -> names.getOrDefault(staff, "")),
                kept.decidedAt(),
                kept.declined(),
                kept.version(),
                register);
    }
}
