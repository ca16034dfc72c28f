package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.Colleagues.Colleague;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.store.CareRows;
import jp.hagukumi.pregnancy.store.StoredCare;

/** The nurses' list of a ward: who should look soonest first. A case whose nurse works there no more is in the pool by itself. */
@Stateless
public class ListCareCases {

    private static final int MOST = 200;
    private static final int LONGEST_CURSOR = 200;
    private static final int PARTS = 3;

    @Inject
    Access access;

    @Inject
    CareRows cases;

    @Inject
    CareLines lines;

    @Inject
    Colleagues colleagues;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public CarePage list(Actor actor, CareQuery query) {
        access.require(actor, ConsultationAction.LIST_CARE_CASES, Scope.ofWard(query.ward()));
        if (query.limit() < 1 || query.limit() > MOST) {
            throw Refusal.at("limit", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", MOST);
        }
        var holding = colleagues.holding(Role.HEALTH_NURSE, query.ward(), clock.today());
        var working = holding.stream().map(Colleague::id).collect(Collectors.toSet());
        var found = cases.list(new CareRows.Wanted(
                query.ward(),
                whose(query),
                nurses(actor, query, working),
                query.withNurse(),
                query.cursor().map(ListCareCases::read),
                query.limit() + 1));
        var shown = found.subList(0, Math.min(query.limit(), found.size()));
        audit.note(
                actor,
                ConsultationEvent.CARE_CASES_LISTED,
                Map.of("cases", String.valueOf(shown.size()), "ward", query.ward()));
        var load = cases.load(query.ward());
        return new CarePage(
                lines.of(shown, working),
                found.size() > query.limit() ? Optional.of(cursor(shown.get(shown.size() - 1))) : Optional.empty(),
                nurses(holding, working, load),
                load.entrySet().stream()
                        .filter(one -> one.getKey().filter(working::contains).isEmpty())
                        .mapToInt(Map.Entry::getValue)
                        .sum());
    }

    private static CareRows.Whose whose(CareQuery query) {
        return switch (query.whose()) {
            case MINE, NURSE -> CareRows.Whose.OF;
            case POOL -> CareRows.Whose.NOT_OF;
            case ALL -> CareRows.Whose.ALL;
        };
    }

    private static Set<StaffId> nurses(Actor actor, CareQuery query, Set<StaffId> working) {
        return switch (query.whose()) {
            case MINE -> {
                var mine = new HashSet<StaffId>();
                mine.add(new StaffId(actor.id()));
                actor.grants()
                        .forEach(grant -> grant.deputyFor().map(StaffId::new).ifPresent(mine::add));
                yield mine;
            }
            case NURSE -> Set.of(query.nurse().orElseThrow(() -> Refusal.at("nurse", KernelRefusal.MALFORMED)));
            case POOL -> working;
            case ALL -> Set.of();
        };
    }

    /** Those who work there, and those who do not any more and still have cases. */
    private List<CarePage.Nurse> nurses(
            List<Colleague> holding, Set<StaffId> working, Map<Optional<StaffId>, Integer> load) {
        var gone = load.keySet().stream()
                .flatMap(Optional::stream)
                .filter(nurse -> !working.contains(nurse))
                .toList();
        var names = colleagues.namesOf(gone);
        return Stream.concat(
                        holding.stream()
                                .map(nurse -> new CarePage.Nurse(
                                        nurse.id(), nurse.name(), load.getOrDefault(Optional.of(nurse.id()), 0), true)),
                        gone.stream()
                                .map(nurse -> new CarePage.Nurse(
                                        nurse,
                                        names.getOrDefault(nurse, ""),
                                        load.getOrDefault(Optional.of(nurse), 0),
                                        false)))
                .toList();
    }

    private static String cursor(StoredCare last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.grade() + "/" + last.dueOn() + "/"
                                + last.pregnancy().value())
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static CareRows.After read(String cursor) {
        try {
            if (cursor.length() > LONGEST_CURSOR) {
                throw Refusal.at("cursor", KernelRefusal.MALFORMED);
            }
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("/", -1);
            if (parts.length != PARTS) {
                throw Refusal.at("cursor", KernelRefusal.MALFORMED);
            }
            return new CareRows.After(Integer.parseInt(parts[0]), LocalDate.parse(parts[1]), UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw Refusal.at("cursor", KernelRefusal.MALFORMED);
        }
    }
}
