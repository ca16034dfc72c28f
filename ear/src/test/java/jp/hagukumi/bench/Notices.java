package jp.hagukumi.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.walk.Browser;
import jp.hagukumi.walk.DemoFamily;

/**
 * Notices of pregnancy by the app, each of another woman who is signed in: the register told of her before, and her session was
 * opened through the sign-in. A woman tells of a pregnancy once, so each notice needs one who has not.
 */
final class Notices {

    private static final int DUE_DAYS = 200;
    /** Women for the database alone, with ids that a script can count out. */
    private static final int COUNTED = 60_000;

    private static final Pattern HER_ID = Pattern.compile(
            "where woman = (cast\\(lpad\\(to_hex\\(:n::bigint \\* 32 \\+ \\d+\\), 32, '0'\\) as uuid\\))");

    private final City city;
    private final Queue<Browser> women = new ConcurrentLinkedQueue<>();

    Notices(City city) {
        this.city = city;
    }

    /** So many connections that file for so many women. */
    List<Load.Sender> files(int connections, int notices)
            throws IOException, InterruptedException, GeneralSecurityException {
        signIn(notices);
        var body = notice();
        return IntStream.range(0, connections)
                .<Load.Sender>mapToObj(one -> Senders.posting(city, () -> {
                    var woman = women.poll();
                    if (woman == null) {
                        throw new IllegalStateException("Fewer women are signed in than file");
                    }
                    return new Senders.PostedBy(woman, "/api/v1/me/pregnancy", body);
                }))
                .toList();
    }

    private void signIn(int more) throws IOException, InterruptedException, GeneralSecurityException {
        var register = new SignedMessages(city, Institution.REGISTER);
        var families = new ArrayList<DemoFamily>();
        try (var registers = register.connection()) {
            for (var number = women.size(); number < more; number++) {
                var family = DemoFamily.fresh();
                var answer = registers.exchange(
                        register.sign("soap/register/v1", family.movesIn().strip())
                                .request());
                if (answer.status() != 200) {
                    throw new IllegalStateException("Not acknowledged: " + answer);
                }
                families.add(family);
            }
        }
        for (var family : families) {
            women.add(new Browser(city).signIn("residents", family.subject(), family.claims()));
        }
    }

    private static String notice() {
        return Json.createObjectBuilder()
                .add(
                        "dueOn",
                        LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"))
                                .plusDays(DUE_DAYS)
                                .toString())
                .add("fetuses", 1)
                .add("parity", 1)
                .add("diagnosis", Json.createObjectBuilder().add("facility", "試験産婦人科"))
                .add("infectionsChecked", true)
                .add("tuberculosisChecked", true)
                .add("occupation", "会社員")
                .add("phone", "09000000000")
                .add("handbookElsewhere", false)
                .add("delivery", Json.createObjectBuilder().add("staysElsewhere", false))
                .add("body", Json.createObjectBuilder())
                .build()
                .toString();
    }

    /** Lays women for the database alone and lets the script take one after the other: a second notice of one would be refused. */
    String overCountedWomen(String script) {
        var found = HER_ID.matcher(script);
        if (!found.find()) {
            throw new IllegalStateException("The script tells of nobody's pregnancy");
        }
        try (var owner = Recording.superuser(city);
                var statement = owner.createStatement()) {
            statement.execute("create sequence if not exists public.bench_woman");
            statement.execute("grant usage on sequence public.bench_woman to public");
            statement.execute("""
                    insert into identity.person (id, standing, family_name, given_name, family_kana, given_kana, name_key, birth_date,
                      sex, nationality)
                    select ('00000000-0000-4000-b000-' || lpad(n::text, 12, '0'))::uuid, 'ELSEWHERE', '試験', '花' || n, 'シケン', 'ハナ',
                      '試験花' || n, date '1995-05-05', '2', 'JPN'
                    from generate_series(1, %d) n on conflict do nothing
                    """.formatted(COUNTED));
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("No women were laid", failed);
        }
        return script.replaceFirst("^\\\\set n random\\([^\\n]*", "select nextval('public.bench_woman') as n \\\\gset")
                .replace(found.group(1), "('00000000-0000-4000-b000-' || lpad(:n::text, 12, '0'))::uuid");
    }
}
