package jp.hagukumi.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import jp.hagukumi.server.City;
import jp.hagukumi.walk.Browser;

/**
 * The ward's desk over 100,000 registrations of birth: opened, searched, filtered, accepted, as a clerk's browser asks for it. The
 * cases are laid into the database; what is measured goes through the door.
 */
final class DeskCases {

    private static final int CASES = 100_000;
    /** Of the clerk's ward, under review, to be accepted. */
    private static final int TO_ACCEPT = 6_000;

    /** More of the same, with ids that a script can count out: the database alone accepts them over and over. */
    private static final int COUNTED = 1_000;

    private static final String COUNTED_ID =
            "('00000000-0000-4000-a000-' || lpad((1 + :n::bigint %% %d)::text, 12, '0'))::uuid";
    private static final Pattern ITS_CASE = Pattern.compile(
            "births\\.registration where id = (cast\\(lpad\\(to_hex\\(:n::bigint \\* 32 \\+ \\d+\\), 32, '0'\\) as uuid\\))");

    private static final String CLERK = "clerk-register-nakahara";

    private final City city;
    private final List<Browser> clerks;
    private final Queue<UUID> acceptable;

    private DeskCases(City city, List<Browser> clerks, Queue<UUID> acceptable) {
        this.city = city;
        this.clerks = clerks;
        this.acceptable = acceptable;
    }

    static DeskCases of(City city, int clerks) throws SQLException, IOException, InterruptedException {
        var browsers = new java.util.ArrayList<Browser>();
        for (var number = 0; number < clerks; number++) {
            browsers.add(new Browser(city).signIn("staff", CLERK));
        }
        return new DeskCases(city, browsers, lay(city));
    }

    /** The first page of what waits. */
    List<Load.Sender> opens() {
        return asks("/api/v1/desk/registrations?limit=50");
    }

    /** A name's beginning, another for each clerk. */
    List<Load.Sender> searches() {
        return clerks.stream()
                .<Load.Sender>map(clerk -> Senders.get(
                        city,
                        clerk,
                        "/api/v1/desk/registrations?limit=50&name=%E8%A9%A6%E9%A8%93" + (100 + clerks.indexOf(clerk))))
                .toList();
    }

    /** What nobody works on and is due soon. */
    List<Load.Sender> filters() {
        return asks("/api/v1/desk/registrations?limit=50&whose=NOBODYS&dueUntil=2026-03-01&channel=APP");
    }

    /** Each acceptance is another case's; all take their numbers from one book. */
    List<Load.Sender> accepts() {
        return clerks.stream()
                .<Load.Sender>map(clerk -> Senders.posting(city, clerk, () -> {
                    var next = acceptable.poll();
                    if (next == null) {
                        throw new IllegalStateException("Fewer cases were laid than are accepted");
                    }
                    return new Senders.Posted(
                            "/api/v1/desk/registrations/" + next + "/acceptance",
                            Json.createObjectBuilder()
                                    .add("rowVersion", 1)
                                    .build()
                                    .toString());
                }))
                .toList();
    }

    /** The script of an acceptance, over cases that there are. */
    static String overCountedCases(String script) {
        var found = ITS_CASE.matcher(script);
        if (!found.find()) {
            throw new IllegalStateException("The script accepts no case");
        }
        return script.replace(found.group(1), COUNTED_ID.formatted(COUNTED));
    }

    private List<Load.Sender> asks(String path) {
        return clerks.stream().map(clerk -> Senders.get(city, clerk, path)).toList();
    }

    private static Queue<UUID> lay(City city) throws SQLException, IOException {
        var acceptable = new ConcurrentLinkedQueue<UUID>();
        try (var owner = Recording.superuser(city);
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into births.registration
                      (id, child, mother, channel, ward, state, version, born_on, due_on, deadline_rule, opened_by, opened_at, filer,
                       filed_at, received_on, late, rule_version, assigned_to, child_key, mother_key, acceptance_number, accepted_on)
                    select case when n > %1$d + %2$d
                        then ('00000000-0000-4000-a000-' || lpad((n - %1$d - %2$d)::text, 12, '0'))::uuid else gen_random_uuid() end,
                      gen_random_uuid(), gen_random_uuid(), 'APP',
                      case when n > %1$d or n %% 7 = 0 then '141330' else '14134' || n %% 7 end,
                      case when n > %1$d then 'UNDER_REVIEW'
                        else case n %% 4 when 0 then 'FILED' when 1 then 'UNDER_REVIEW' when 2 then 'NEEDS_FIX' else 'ACCEPTED' end end,
                      1, date '2026-01-01' + n %% 300, date '2026-01-14' + n %% 300, 'bench', gen_random_uuid(), now(),
                      gen_random_uuid(), now(), date '2026-01-02' + n %% 300, false, 'bench', null,
                      '試験' || n || '陽菜', '試験' || n || '花',
                      case when n <= %1$d and n %% 4 = 3 then '141330-2025-' || lpad(n::text, 6, '0') end,
                      case when n <= %1$d and n %% 4 = 3 then date '2026-01-02' + n %% 300 end
                    from generate_series(1, %1$d + %2$d + %3$d) n
                    """.formatted(CASES, TO_ACCEPT, COUNTED));
            statement.execute("""
                    insert into births.registration_content (registration, version, written_by, written_at, child_family_name,
                      child_given_name, child_family_kana, child_given_kana, child_sex, child_rank, birth_at, birth_place,
                      parents_marriage, father_family_name, father_given_name, father_birth_date, father_nationality,
                      mother_family_name, mother_given_name, mother_birth_date, mother_nationality, honseki_address,
                      honseki_municipality, honseki_head, residence_address, residence_householder, residence_relation,
                      household_work, filer_capacity, filer_address, filer_birth_date)
                    select id, 1, opened_by, now(), '試験', '陽菜', 'シケン', 'ヒナ', 'FEMALE', 1, born_on || 'T10:00', '試験町1',
                      'MARRIED', '試験', '太郎', date '1994-04-04', 'JPN', '試験', '花', date '1995-05-05', 'JPN', '試験町1', '141330',
                      '試験太郎', '試験町1-2-3', '試験太郎', 'CHILD', '3', 'MOTHER', '試験町1-2-3', date '1995-05-05'
                    from births.registration where deadline_rule = 'bench'
                    """);
            statement.execute("analyze births.registration");
            statement.execute("analyze births.registration_content");
            try (var row = statement.executeQuery("select id from births.registration where deadline_rule = 'bench'"
                    + " and state = 'UNDER_REVIEW' and ward = '141330' and id::text not like '00000000-%'"
                    + " order by child_key desc limit " + TO_ACCEPT)) {
                while (row.next()) {
                    acceptable.add(row.getObject(1, UUID.class));
                }
            }
        }
        return acceptable;
    }

    /** Each acceptance has a number of its own, and the book no gap. Asked before pgbench takes numbers for nobody. */
    static void requireGapless(City city) throws SQLException, IOException {
        try (var owner = Recording.superuser(city);
                var statement = owner.createStatement();
                var row = statement.executeQuery("""
                        select count(*) as accepted, count(distinct acceptance_number) as numbers,
                          (select sum(last_number) from births.acceptance_book where ward = '141330') as given
                        from births.registration
                        where deadline_rule = 'bench' and ward = '141330' and acceptance_number not like '%-2025-%'
                        """)) {
            row.next();
            System.out.println("accepted " + row.getLong("accepted") + ", numbers " + row.getLong("numbers")
                    + ", given " + row.getLong("given"));
            if (row.getLong("accepted") != row.getLong("numbers") || row.getLong("numbers") != row.getLong("given")) {
                throw new IllegalStateException("Numbers were doubled or left out");
            }
        }
    }
}
