package jp.hagukumi.pregnancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.rules.Gestation;
import jp.hagukumi.pregnancy.store.PregnancyList;
import jp.hagukumi.pregnancy.store.PregnancyList.After;
import jp.hagukumi.pregnancy.store.PregnancyList.Listed;

/** The ward's pregnancies, the nearest day of birth first. */
@Stateless
public class ListPregnancies {

    private static final int MOST = 200;
    private static final int LONGEST_CURSOR = 200;

    @Inject
    Access access;

    @Inject
    PregnancyList list;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** Wards that the reader may not see are left out; a ward asked for that is none of the reader's is refused. */
    public PregnancyPage list(Actor actor, PregnancyQuery query) {
        access.require(actor, PregnancyAction.LIST_PREGNANCIES);
        if (query.limit() < 1 || query.limit() > MOST) {
            throw Refusal.at("limit", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", MOST);
        }
        var wards = access.reach(actor, PregnancyAction.LIST_PREGNANCIES).within(query.ward());
        var nothing = wards.filter(Set::isEmpty).isPresent();
        var page = nothing ? new PregnancyPage(List.of(), Optional.empty()) : page(query, wards.orElse(Set.of()));
        audit.note(
                actor,
                PregnancyEvent.PREGNANCIES_LISTED,
                Map.of("pregnancies", String.valueOf(page.items().size())));
        return page;
    }

    /** One line more than asked for is read: whether there is a next page is known without counting. */
    private PregnancyPage page(PregnancyQuery query, Set<String> wards) {
        var found = list.of(new PregnancyList.Wanted(
                wards,
                query.ended(),
                query.dueFrom(),
                query.dueTo(),
                query.cursor().map(ListPregnancies::read),
                query.limit() + 1));
        var shown = found.subList(0, Math.min(query.limit(), found.size()));
        var women = shown.stream().map(line -> line.pregnancy().woman()).toList();
        var known = people.findAll(women);
        var guarded = people.underProtection(women, clock.today());
        return new PregnancyPage(
                shown.stream().map(line -> line(line, known, guarded)).toList(),
                found.size() > query.limit() ? Optional.of(cursor(shown.get(shown.size() - 1))) : Optional.empty());
    }

    private PregnancyPage.Line line(Listed listed, Map<PersonId, PersonFacts> known, Set<PersonId> guarded) {
        var pregnancy = listed.pregnancy();
        var gone = Gestation.on(pregnancy.dueOn(), pregnancy.endedOn().orElse(clock.today()));
        return new PregnancyPage.Line(
                pregnancy.id(),
                Optional.ofNullable(known.get(pregnancy.woman()))
                        .map(woman -> woman.names().full())
                        .orElse(""),
                pregnancy.state(),
                pregnancy.dueOn(),
                gone.weeks(),
                gone.days(),
                pregnancy.fetuses(),
                pregnancy.ward(),
                pregnancy.notifiedOn(),
                listed.handbooks(),
                guarded.contains(pregnancy.woman()));
    }

    private static String cursor(Listed last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (last.pregnancy().dueOn() + "/" + last.pregnancy().id().value())
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static After read(String cursor) {
        try {
            if (cursor.length() > LONGEST_CURSOR) {
                throw Refusal.at("cursor", KernelRefusal.MALFORMED);
            }
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/", 2);
            if (parts.length < 2) {
                throw Refusal.at("cursor", KernelRefusal.MALFORMED);
            }
            return new After(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw Refusal.at("cursor", KernelRefusal.MALFORMED);
        }
    }
}
