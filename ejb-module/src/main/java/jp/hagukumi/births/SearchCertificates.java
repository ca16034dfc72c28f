package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.QueueRows;
import jp.hagukumi.identity.Institutions;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.NameFold;
import jp.hagukumi.kernel.text.PersonName;
import jp.hagukumi.kernel.time.CityClock;

/** A clerk looks through the queue: what the clerk's wards work on, and what no ward is known for yet. */
@Stateless
public class SearchCertificates {

    private static final int MOST = 100;
    private static final Pattern CURSOR = Pattern.compile("(-?[0-9]{1,12})\\.([0-9]{6})_([0-9a-f-]{36})");

    @Inject
    Access access;

    @Inject
    QueueRows queue;

    @Inject
    Institutions institutions;

    @Inject
    Audit audit;

    /** @throws Refusal OUT_OF_BOUNDS, {@link BirthsRefusal#CURSOR_MALFORMED}, NOT_ALLOWED for another ward */
    public CertificatePage search(Actor actor, CertificateQuery query) {
        access.require(actor, BirthsAction.SEARCH_CERTIFICATES);
        if (query.limit() < 1 || query.limit() > MOST) {
            throw new Refusal(
                    KernelRefusal.OUT_OF_BOUNDS, Map.of("field", "limit", "min", "1", "max", String.valueOf(MOST)));
        }
        var found = queue.page(new QueueRows.Asked(
                query.states().isEmpty() ? Set.of(CertificateState.RECEIVED) : query.states(),
                access.reach(actor, BirthsAction.SEARCH_CERTIFICATES).within(query.ward()),
                query.receivedFrom().map(SearchCertificates::beginOf),
                query.receivedUntil().map(day -> beginOf(day.plusDays(1))),
                query.flags(),
                query.routing(),
                query.motherName().map(SearchCertificates::key),
                query.after().map(SearchCertificates::place),
                query.limit() + 1));
        var shown = found.subList(0, Math.min(query.limit(), found.size()));
        audit.note(actor, BirthsEvent.QUEUE_SEARCHED, Map.of("count", String.valueOf(shown.size())));
        return new CertificatePage(
                named(shown),
                found.size() > query.limit() ? Optional.of(cursor(shown.get(shown.size() - 1))) : Optional.empty());
    }

    private List<CertificatePage.Row> named(List<CertificatePage.Row> rows) {
        var names = institutions.names(
                rows.stream().map(CertificatePage.Row::institution).distinct().toList());
        return rows.stream()
                .map(row -> row.from(names.getOrDefault(row.institution(), "")))
                .toList();
    }

    private static String key(String motherName) {
        if (PersonName.flawOf(motherName).isPresent()) {
            throw Refusal.at("motherName", KernelRefusal.MALFORMED);
        }
        return NameFold.key(motherName);
    }

    private static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(CityClock.TOKYO).toInstant();
    }

    private static String cursor(CertificatePage.Row last) {
        return "%d.%06d_%s"
                .formatted(
                        last.receivedAt().getEpochSecond(),
                        last.receivedAt().getNano() / 1000,
                        last.certificate().value());
    }

    private static QueueRows.Place place(String cursor) {
        var read = CURSOR.matcher(cursor);
        if (!read.matches()) {
            throw Refusal.at("after", BirthsRefusal.CURSOR_MALFORMED);
        }
        return new QueueRows.Place(
                Instant.ofEpochSecond(Long.parseLong(read.group(1)), Long.parseLong(read.group(2)) * 1000),
                UUID.fromString(read.group(3)));
    }
}
