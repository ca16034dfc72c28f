package jp.hagukumi.testhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import jp.hagukumi.announcements.Announcement;
import jp.hagukumi.outbox.Recipient;

/** Law 11: hearing an announcement twice equals hearing it once. For every room's recipients. */
public final class Twice {

    private Twice() {}

    /** Lets the recipient hear the announcement once and once more, and holds every table of the database against itself. */
    public static <A extends Announcement> void equalsOnce(House house, Recipient<A> recipient, A announcement) {
        hear(house, recipient, announcement);
        var once = tables(house);
        hear(house, recipient, announcement);
        assertThat(tables(house)).as("what " + recipient.name() + " wrote").isEqualTo(once);
    }

    private static <A extends Announcement> void hear(House house, Recipient<A> recipient, A announcement) {
        house.together(() -> {
            recipient.hear(Somebody.system(), announcement);
            return true;
        });
    }

    /** Each table's content as one digest. */
    private static Map<String, String> tables(House house) {
        return house.asOwner()
                .withHandle(handle -> handle.createQuery("""
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema', 'flyway')
                        """).mapTo(String.class).list().stream()
                        .collect(Collectors.toMap(
                                table -> table,
                                table -> handle.createQuery(
                                                "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                                        + table + " t")
                                        .mapTo(String.class)
                                        .one())));
    }
}
