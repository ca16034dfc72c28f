package jp.hagukumi.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.hagukumi.grants.rules.GrantFacts;
import jp.hagukumi.grants.rules.GrantMeasures;
import jp.hagukumi.grants.rules.GrantRules;
import jp.hagukumi.grants.rules.Right;
import jp.hagukumi.server.City;
import jp.hagukumi.walk.Browser;

/**
 * From approved payments to one file for the bank, by the two clerks' door, for growing numbers of lines; and how many decisions the
 * rules make in a second on one core. Beside it the plain SQL that leaves the same rows, in one transaction on the same database.
 */
final class PayoutLines {

    private static final List<Integer> SIZES = List.of(25_000, 50_000, 100_000);
    private static final long YEN = 50_000;
    private static final int FACTS = 4_096;
    private static final long WARM_NANOS = 2_000_000_000L;
    private static final long MEASURED_NANOS = 5_000_000_000L;
    private static final double NANOS = 1e9;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final JsonObject DONE =
            Json.createObjectBuilder().add("done", true).build();

    private final City city;
    private final Browser first;
    private final Browser second;
    private final StringBuilder text = new StringBuilder();

    PayoutLines(City city) throws IOException, InterruptedException {
        this.city = city;
        first = new Browser(city, PATIENCE).signIn("staff", "clerk-benefit-one");
        second = new Browser(city, PATIENCE).signIn("staff", "clerk-benefit-two");
    }

    /** Writes {@code payout.md}; fails where a file does not hold what was laid. */
    void run(Path results) throws Exception {
        lay(1_000, "warm");
        oneFile(1_000);
        text.append(
                "| lines | batch s | file s | file MB | server's memory MB | plain SQL s | share |\n|---|---|---|---|---|---|---|\n");
        for (var size : SIZES) {
            lay(size, "plain");
            var plain = plain(size);
            lay(size, "door");
            var done = oneFile(size);
            text.append(String.format(
                    Locale.ROOT,
                    "| %,d | %.1f | %.1f | %.1f | %d | %.1f | %.0f %% |%n",
                    size,
                    done.gathered(),
                    done.released(),
                    done.bytes() / 1e6,
                    done.memory(),
                    plain,
                    100 * plain / (done.gathered() + done.released())));
        }
        text.append(String.format(Locale.ROOT, "%n%,.0f decisions a second on one core%n", decisions()));
        Files.writeString(results.resolve("payout.md"), text);
        System.out.println(text);
    }

    /** @param memory the most that the server's process has held, in megabytes */
    private record Done(double gathered, double released, long bytes, long memory) {}

    private Done oneFile(int lines) throws Exception {
        var on = first.object("/api/v1/desk/payment-batches").getString("earliest");
        var began = System.nanoTime();
        var batch = first.post(
                        "/api/v1/desk/payment-batches",
                        Json.createObjectBuilder().add("on", on).build())
                .asJsonObject()
                .getString("id");
        var gathered = System.nanoTime();
        second.post("/api/v1/desk/payment-batches/" + batch + "/release", DONE);
        var released = System.nanoTime();
        var file =
                first.asked("/api/v1/desk/payment-batches/" + batch + "/file").body();
        var payments = file.lines().filter(line -> line.startsWith("2")).count();
        if (payments != lines
                || !first.object("/api/v1/desk/payments/reconciliation").getBoolean("agrees")) {
            throw new IllegalStateException("The file holds " + payments + " payments of " + lines);
        }
        return new Done((gathered - began) / NANOS, (released - gathered) / NANOS, file.length(), memory());
    }

    private long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + city.serverProcess() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Women with an account, an award and an approved payment each. */
    private void lay(int lines, String mark) throws SQLException, IOException {
        var clerks = IntStream.range(0, 3).mapToObj(one -> UUID.randomUUID()).toList();
        try (var owner = Recording.superuser(city);
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("""
                    create temp table laid on commit drop as
                    select gen_random_uuid() as woman, gen_random_uuid() as pregnancy, gen_random_uuid() as account,
                      gen_random_uuid() as decision, gen_random_uuid() as line, gen_random_uuid() as journal, n
                    from generate_series(1, %d) n
                    """.formatted(lines));
            statement.execute("""
                    insert into identity.person (id, standing, family_name, given_name, family_kana, given_kana, name_key, birth_date,
                      sex, nationality)
                    select woman, 'ELSEWHERE', '試験', '花' || n, 'シケン', 'ハナ', '試験花' || n, date '1995-05-05', '2', 'JPN' from laid
                    """);
            statement.execute("""
                    insert into grants.grant_case (pregnancy, woman, ward, opened_at, certified_on)
                    select pregnancy, woman, '141330', now(), current_date from laid
                    """);
            statement.execute("""
                    insert into grants.account (id, woman, bank, branch, kind, number, holder, own_name, told_by, told_at)
                    select account, woman, '0138', '810', 'ORDINARY', lpad((n %% 10000000)::text, 7, '0'), 'ｼｹﾝ ﾊﾅ', 'SAME', woman, now()
                    from laid
                    """.replace("%%", "%"));
            statement.execute("""
                    insert into grants.decision (id, pregnancy, instalment, outcome, yen, rule_version, decided_by, decided_at)
                    select decision, pregnancy, 'FIRST', 'GRANTED', %d, 'bench-%s', '%s', now() from laid
                    """.formatted(YEN, mark, clerks.get(0)));
            statement.execute("""
                    insert into grants.award_line (id, pregnancy, instalment, sequence, kind, yen, state, decision, made_at, made_by)
                    select line, pregnancy, 'FIRST', 1, 'AWARD', %d, 'DUE', decision, now(), '%s' from laid
                    """.formatted(YEN, clerks.get(0)));
            statement.execute("""
                    insert into grants.journal (id, kind, line, on_day, at, by_actor)
                    select journal, 'AWARDED', line, current_date, now(), '%s' from laid
                    """.formatted(clerks.get(0)));
            statement.execute("""
                    insert into grants.posting (journal, account, line, debit, credit)
                    select journal, side.account, line, side.debit, side.credit
                    from laid cross join (values ('EXPENSE', %1$d, 0), ('PAYABLE', 0, %1$d)) side (account, debit, credit)
                    """.formatted(YEN));
            statement.execute("""
                    insert into grants.payment (id, line, yen, account, state, decided_by, proposed_by, proposed_at, approved_by, approved_at)
                    select gen_random_uuid(), line, %d, account, 'APPROVED', '%s', '%s', now(), '%s', now() from laid order by n
                    """.formatted(YEN, clerks.get(0), clerks.get(1), clerks.get(2)));
            owner.commit();
            owner.setAutoCommit(true);
            for (var table : List.of(
                    "identity.person",
                    "grants.grant_case",
                    "grants.account",
                    "grants.award_line",
                    "grants.journal",
                    "grants.posting",
                    "grants.payment")) {
                statement.execute("analyze " + table);
            }
        }
    }

    /** The same rows by plain SQL: gathered, ordered, posted and told, the records of the file strung together by the database. */
    private double plain(int lines) throws SQLException, IOException {
        try (var owner = Recording.superuser(city);
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            var began = System.nanoTime();
            statement.execute("""
                    create temp table going on commit drop as
                    select p.id, p.line, p.yen, p.number, a.bank, a.branch, a.number as account_number, a.holder, c.woman,
                      gen_random_uuid() as journal
                    from grants.payment p
                    join grants.award_line l on l.id = p.line and l.state = 'DUE'
                    join grants.grant_case c on c.pregnancy = l.pregnancy
                    join grants.account a on a.id = p.account
                    where p.state = 'APPROVED' order by p.number for update of p
                    """);
            statement.execute("""
                    insert into grants.batch (id, value_on, state, made_by, made_at, released_by, released_at, payments, yen, file, sha256)
                    select gen_random_uuid(), current_date + 7, 'RELEASED', gen_random_uuid(), now(), gen_random_uuid(), now(), count(*),
                      sum(yen), convert_to(string_agg('2' || bank || rpad('', 15) || branch || rpad('', 15) || '    ' || '1'
                        || account_number || rpad(holder, 30) || lpad(yen::text, 10, '0') || '1' || rpad('', 30), E'\\r\\n'
                        order by number), 'UTF8'), sha256('bench')
                    from going
                    """);
            statement.execute("""
                    update grants.payment p set state = 'EXPORTED', batch = (select id from grants.batch order by number desc limit 1)
                    from going where p.id = going.id
                    """);
            statement.execute("""
                    insert into grants.journal (id, kind, line, payment, on_day, at, by_actor)
                    select journal, 'EXPORTED', line, id, current_date, now(), gen_random_uuid() from going
                    """);
            statement.execute("""
                    insert into grants.posting (journal, account, line, debit, credit)
                    select journal, side.account, line, case when side.debit then yen else 0 end, case when side.debit then 0 else yen end
                    from going cross join (values ('PAYABLE', true), ('IN_TRANSIT', false)) side (account, debit)
                    """);
            owner.commit();
            var seconds = (System.nanoTime() - began) / NANOS;
            System.out.printf(Locale.ROOT, "plain SQL, %,d lines: %.1f s%n", lines, seconds);
            return seconds;
        }
    }

    /** One thread, facts of every sort, the published rules. */
    private static double decisions() {
        var rules = new GrantRules(GrantMeasures.published());
        var facts = facts();
        decide(rules, facts, WARM_NANOS);
        return decide(rules, facts, MEASURED_NANOS);
    }

    private static double decide(GrantRules rules, List<GrantFacts> facts, long nanos) {
        var began = processor();
        long made = 0;
        long yen = 0;
        while (processor() - began < nanos) {
            for (var one : facts) {
                yen += rules.decide(one.certifiedOn().isPresent() ? Right.SECOND : Right.FIRST, one)
                        .yen();
                made++;
            }
        }
        if (yen == 0) {
            throw new IllegalStateException("No facts led to a payment");
        }
        return made * NANOS / (processor() - began);
    }

    /** What this thread has used of a core: others on the machine do not count. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<GrantFacts> facts() {
        var random = new SplittableRandom(20_250_401);
        var begin = LocalDate.parse("2025-04-01");
        return IntStream.range(0, FACTS)
                .mapToObj(one -> {
                    var heartbeat = begin.plusDays(random.nextInt(700));
                    var due = heartbeat.plus(210, ChronoUnit.DAYS);
                    return new GrantFacts(
                            heartbeat.plusDays(random.nextInt(900)),
                            random.nextInt(10) > 0,
                            random.nextInt(20) > 0 ? Optional.of(heartbeat) : Optional.empty(),
                            due,
                            1 + random.nextInt(3),
                            random.nextBoolean() ? Optional.of(due.minusDays(random.nextInt(40))) : Optional.empty(),
                            random.nextBoolean() ? Optional.of(heartbeat.plusDays(10)) : Optional.empty(),
                            Optional.empty(),
                            false,
                            random.nextInt(10) == 0 ? YEN : 0);
                })
                .toList();
    }
}
