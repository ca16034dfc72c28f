package jp.hagukumi.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.audit.ExportAudit;
import jp.hagukumi.audit.ReadAudit;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** The auditor's search and export. */
@Path("desk/audit")
@ApplicationScoped
public class DeskAudit {

    private static final long A_MONTH = 31;

    @Inject
    Caller caller;

    @Inject
    CityClock clock;

    @Inject
    ReadAudit readAudit;

    @Inject
    ExportAudit exportAudit;

    @GET
    @Admits(Actor.Kind.STAFF)
    public Page searchAudit(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return Page.of(readAudit.search(caller.actor(), wanted.search(clock.today())));
    }

    /** Written to a file first, so that a slow reader holds no transaction open. It holds identifiers, no names. */
    @GET
    @Path("export")
    @Admits(Actor.Kind.STAFF)
    public Response exportAudit(@Context UriInfo uri) throws IOException {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wish.class);
        var file = Files.createTempFile("audit-export", ".txt");
        var complete = false;
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            exportAudit.export(caller.actor(), wanted.fromBatch().orElse(1L), line -> write(out, line));
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
        StreamingOutput lines = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return Response.ok(lines, MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"audit-export.txt\"")
                .build();
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** What an auditor looks for; the last 31 days where no day is said. */
    @Query
    record Wanted(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            @Text(max = 80) Optional<String> event,
            Optional<UUID> actor,
            Optional<UUID> subject,
            Optional<UUID> about,
            @Text(max = 64) Optional<String> correlation,
            @Whole(min = 1, max = Long.MAX_VALUE) Optional<Long> cursor) {

        ReadAudit.Search search(LocalDate today) {
            var last = to.orElse(today);
            return new ReadAudit.Search(
                    event,
                    actor,
                    subject,
                    about,
                    correlation,
                    beginning(from.orElse(last.minusDays(A_MONTH))),
                    beginning(last.plusDays(1)),
                    cursor);
        }

        private static Instant beginning(LocalDate day) {
            return day.atStartOfDay(CityClock.TOKYO).toInstant();
        }
    }

    /** From which sealed batch on. */
    @Query
    record Wish(@Whole(min = 1, max = Long.MAX_VALUE) Optional<Long> fromBatch) {}

    record Page(List<Row> items, Optional<String> next, List<Kind> events) {

        static Page of(ReadAudit.Page page) {
            var rows = page.rows().stream().map(Row::of).toList();
            return new Page(
                    rows,
                    page.more()
                            ? Optional.of(
                                    Long.toString(rows.get(rows.size() - 1).id()))
                            : Optional.empty(),
                    page.events().stream()
                            .map(kind -> new Kind(kind.code(), kind.words()))
                            .toList());
        }
    }

    /** A kind of event to search for. */
    record Kind(String code, String words) {}

    record Row(
            long id,
            Instant at,
            String event,
            String eventWords,
            Actor.Kind actorKind,
            UUID actor,
            String roles,
            Optional<UUID> institution,
            String subjectKind,
            UUID subject,
            List<UUID> about,
            String detail,
            String correlation) {

        static Row of(ReadAudit.Found found) {
            return new Row(
                    found.id(),
                    found.at(),
                    found.event(),
                    found.words(),
                    found.actorKind(),
                    found.actor(),
                    found.roles(),
                    found.institution(),
                    found.subjectKind(),
                    found.subject(),
                    found.about(),
                    found.detail(),
                    found.correlation());
        }
    }
}
