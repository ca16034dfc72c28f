package jp.hagukumi.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hagukumi.server.City;
import jp.hagukumi.walk.Browser;

/**
 * Infant checkups under load: twelve thousand children invited at once by the clerk's door, and a thousand parents who all change
 * their date in the opening minute. Beside them PostgreSQL with the same statements on the same rows.
 */
final class CheckupPlaces {

    private static final int CHILDREN = 12_000;
    private static final int PARENTS = 1_000;
    private static final int DOORS = 16;
    private static final int BANDS = 24;
    private static final int FREE_IN_EACH = 25;
    private static final String WARD = "141330";
    private static final String TAKEN = "HB-K103";
    private static final double NANOS = 1e9;
    private static final String PEOPLE = """
            create temp table laid on commit drop as
            select gen_random_uuid() as mother, gen_random_uuid() as child, n from generate_series(1, %1$d) n;
            insert into identity.person (id, resident_number, standing, family_name, given_name, name_key, birth_date, sex,
                nationality, municipality, ward, postcode, address, lives_here_since)
            select mother, (980000000000000 + n)::text, 'RESIDENT', '試験', '花' || n, '試験花' || n, date '1995-05-05', '2', 'JPN',
                '141305', '141330', '2110063', '試験町' || n, date '2024-04-01' from laid;
            insert into identity.person (id, resident_number, standing, family_name, given_name, name_key, birth_date, sex,
                nationality, municipality, ward, postcode, address, lives_here_since, mother, birth_order)
            select child, (981000000000000 + n)::text, 'RESIDENT', '試験', '児' || n, '試験児' || n,
                ((now() at time zone 'Asia/Tokyo')::date - interval '18 months')::date - (n %% 60), '1', 'JPN', '141305', '141330',
                '2110063', '試験町' || n, date '2025-04-01', mother, 1 from laid;
            insert into identity.guardianship (id, child, guardian, basis, relation, state, begins_on)
            select gen_random_uuid(), child, mother, 'BIRTH', 'MOTHER', 'IN_FORCE', date '2025-04-01' from laid;
            insert into identity.account (id, kind, issuer, subject, person)
            select gen_random_uuid(), 'RESIDENT',
                (select issuer from identity.account where kind = 'RESIDENT' order by subject limit 1), 'bench-parent-' || n, mother
            from laid
            """;
    private static final String PLAIN = """
            insert into checkups.checkup (id, child, kind, state, ward, window_from, window_until, version, family, band)
            select gen_random_uuid(), p.id, 'Y3', 'INVITED', '141330', current_date, current_date + 300, 2, p.mother, b.id
            from (select id, mother, row_number() over (order by id) as n from identity.person where resident_number like '981%') p
            join (select id, row_number() over (order by id) as n, count(*) over () as all_of from checkups.band) b
                on b.n = p.n % b.all_of + 1;
            insert into checkups.checkup_change (checkup, what, to_band, by_actor, at)
            select id, 'PLACE', band, id, now() from checkups.checkup where kind = 'Y3' and version = 2;
            update checkups.band b set taken = taken
            from (select band, count(*) as n from checkups.checkup where kind = 'Y3' group by band) c where c.band = b.id;
            insert into notifications.notice (id, person, code, arguments, link, about, told_at)
            select gen_random_uuid(), p.mother, 'checkups.INVITED', '{"kind":"1","date":"1","time":"1","office":"1"}', '/checkups',
                array[p.id], now()
            from identity.person p where p.resident_number like '981%'
            """;

    private final City city;
    private final Path results;

    CheckupPlaces(City city, Path results) {
        this.city = city;
        this.results = results;
    }

    /** Writes {@code checkups.md}; fails where a place was given twice, somebody has none, or a door failed. */
    void run() throws Exception {
        var text = new StringBuilder();
        text.append(invited());
        text.append(moved());
        Files.writeString(results.resolve("checkups.md"), text);
        System.out.println(text);
    }

    private String invited() throws Exception {
        var clerk = new Browser(city, Duration.ofMinutes(10)).signIn("staff", "clerk-health-nakahara");
        // The sessions first, and as many places as so many children need.
        invite(clerk);
        try (var owner = Recording.superuser(city)) {
            owner.setAutoCommit(false);
            execute(owner, PEOPLE.formatted(CHILDREN));
            owner.commit();
            owner.setAutoCommit(true);
            execute(owner, "update checkups.band set capacity = 200, held_back = 0 where not apart");
            execute(owner, "analyze identity.person; analyze identity.guardianship; analyze identity.account");
        }
        var began = System.nanoTime();
        var placed = invite(clerk);
        var door = (System.nanoTime() - began) / NANOS;
        require(placed == CHILDREN, placed + " of " + CHILDREN + " were placed");
        requireWhole();
        require(count("""
                select count(*) from checkups.checkup c join checkups.band b on b.id = c.band join checkups.session s on s.id = b.session
                where s.on_day < c.window_from or s.on_day > c.window_until
                """) == 0, "somebody is placed outside the window");
        double plain;
        try (var owner = Recording.superuser(city)) {
            owner.setAutoCommit(false);
            var from = System.nanoTime();
            execute(owner, PLAIN);
            plain = (System.nanoTime() - from) / NANOS;
            owner.rollback();
        }
        return String.format(
                Locale.ROOT,
                "| children | placed and told s | plain SQL s |%n|---|---|---|%n| %,d | %.1f | %.1f |%n%n",
                CHILDREN,
                door,
                plain);
    }

    private String moved() throws Exception {
        var bands = new ArrayList<String>();
        try (var owner = Recording.superuser(city);
                var statement = owner.createStatement()) {
            try (var found = statement.executeQuery("""
                    select b.id from checkups.band b join checkups.session s on s.id = b.session
                    where s.kind = 'Y1M6' and s.ward = '141330' and not b.apart and s.on_day > current_date + 30
                    order by s.on_day, b.begins limit %d
                    """.formatted(BANDS))) {
                while (found.next()) {
                    bands.add(found.getString(1));
                }
            }
            for (var band : bands) {
                statement.execute("update checkups.band set capacity = least(200, taken + " + FREE_IN_EACH
                        + ") where id = '" + band + "'");
            }
        }
        var parents = parents();
        var times = new long[PARENTS];
        var refused = new AtomicInteger();
        var wall = System.nanoTime();
        atTheDoors(PARENTS, n -> {
            var parent = parents.get(n);
            var body = Json.createObjectBuilder()
                    .add("band", bands.get(n % bands.size()))
                    .add("version", parent.version())
                    .add("together", false)
                    .build();
            var began = System.nanoTime();
            var answer = parent.browser()
                    .sent("POST", "/api/v1/me/checkups/" + parent.checkup() + "/move", body, UUID.randomUUID());
            times[n] = System.nanoTime() - began;
            if (answer.body().contains(TAKEN)) {
                refused.incrementAndGet();
            } else {
                require(answer.statusCode() == 204, "a move was answered " + answer.statusCode());
            }
        });
        var seconds = (System.nanoTime() - wall) / NANOS;
        requireWhole();
        Arrays.sort(times);
        var alone = Pgbench.of(city);
        var own = alone.isEmpty() ? "" : baseline(alone.get(), bands);
        return String.format(
                Locale.ROOT,
                "| parents | seconds | a second | p50 ms | p95 ms | longest ms | full | errors | over capacity |%n"
                        + "|---|---|---|---|---|---|---|---|---|%n| %,d | %.1f | %.0f | %.0f | %.0f | %.0f | %d | 0 | 0 |%n%n%s%n",
                PARENTS,
                seconds,
                PARENTS / seconds,
                times[PARENTS / 2] / 1e6,
                times[PARENTS * 95 / 100] / 1e6,
                times[PARENTS - 1] / 1e6,
                refused.get(),
                own);
    }

    /** The statement that takes a place, alone, over the same bands, each time undone. */
    private String baseline(Pgbench pgbench, List<String> bands) throws IOException, InterruptedException {
        var script = "\\set n random(1, " + bands.size() + ")\nbegin;\nupdate checkups.band b set taken = taken + 0 "
                + "where b.id = ('{" + String.join(",", bands) + "}'::uuid[])[:n] and b.taken <= b.capacity "
                + "and exists (select 1 from checkups.session s where s.id = b.session and s.state = 'PLANNED') "
                + "and not exists (select 1 from checkups.waiting w where w.session = b.session and w.state = 'WAITING');\n"
                + "rollback;\n";
        var found = pgbench.run(script, results.resolve("checkup-places.sql"), DOORS, 10);
        return String.format(
                Locale.ROOT,
                "PostgreSQL alone, the statement that takes a place: %.0f a second, p95 %.1f ms",
                found.rate(),
                found.p95());
    }

    private record Parent(Browser browser, String checkup, int version) {}

    private List<Parent> parents() throws Exception {
        var parents = new Parent[PARENTS];
        atTheDoors(PARENTS, n -> {
            var browser = new Browser(city, Duration.ofMinutes(2)).signIn("residents", "bench-parent-" + (n + 1));
            var mine = browser.object("/api/v1/me/checkups").getJsonArray("items").stream()
                    .map(JsonValue::asJsonObject)
                    .findFirst()
                    .orElseThrow();
            parents[n] = new Parent(browser, mine.getString("id"), mine.getInt("version"));
        });
        return List.of(parents);
    }

    /** What is done for one of them. */
    private interface Work {
        void of(int number) throws Exception;
    }

    private static void atTheDoors(int many, Work work) throws Exception {
        var next = new AtomicInteger();
        var doors = Executors.newFixedThreadPool(DOORS);
        try {
            Callable<Integer> one = () -> {
                var done = 0;
                for (var n = next.getAndIncrement(); n < many; n = next.getAndIncrement()) {
                    work.of(n);
                    done++;
                }
                return done;
            };
            for (var ended : doors.invokeAll(Collections.nCopies(DOORS, one))) {
                ended.get();
            }
        } finally {
            doors.shutdown();
        }
    }

    private static int invite(Browser clerk) throws IOException, InterruptedException {
        JsonObject answer = clerk.post(
                        "/api/v1/desk/checkup-sessions/invitations",
                        Json.createObjectBuilder().add("ward", WARD).build())
                .asJsonObject();
        return answer.getInt("placed");
    }

    private void requireWhole() throws SQLException, IOException {
        require(count("select count(*) from checkups.band where taken > capacity") == 0, "a band is over its places");
        require(count("""
                select count(*) from checkups.band b
                where b.taken <> (select count(*) from checkups.checkup c where c.band = b.id)
                              + (select count(*) from checkups.waiting w where w.band = b.id and w.state = 'OFFERED')
                """) == 0, "a band says other places than its children have");
    }

    private long count(String query) throws SQLException, IOException {
        try (var owner = Recording.superuser(city);
                var statement = owner.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void execute(Connection owner, String statements) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(statements);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
