package jp.hagukumi.pregnancy.consultation;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.testhouse.AtOnce;
import org.junit.jupiter.api.Test;

/** Many who want the same hour at once, with real threads against the real database. */
class InterviewAtOnceTest {

    private static final int MANY = 200;
    private static final int PLACES = 2;

    private final ConsultationTown consultation = new ConsultationTown("2026-11-10T09:00");

    @Test
    void of_two_hundred_women_as_many_get_the_hour_as_it_has_places() {
        var women = women(MANY);
        var refusals = atOnce(MANY, n -> consultation.book(women.get(n), "2026-11-11T10:30"));
        assertThat(refusals).hasSize(MANY - PLACES).containsOnly(ConsultationRefusal.HOUR_TAKEN.code());
        assertThat(consultation.town.count("select count(*) from pregnancy.interview where state = 'BOOKED'"))
                .isEqualTo(PLACES);
        assertThat(consultation.town.count("select count(distinct place) from pregnancy.interview"))
                .isEqualTo(PLACES);
    }

    @Test
    void of_one_woman_on_many_phones_one_books() {
        var woman = women(1).get(0);
        var refusals = atOnce(20, n -> consultation.book(woman, "2026-11-1" + (1 + n % 3) + "T10:30"));
        assertThat(refusals).hasSize(19).containsOnly(ConsultationRefusal.BOOKED_ALREADY.code());
        assertThat(consultation.town.count("select count(*) from pregnancy.interview"))
                .isOne();
    }

    @Test
    void the_round_made_by_four_instances_at_once_tells_each_woman_once() {
        var women = women(40);
        for (var n = 0; n < women.size(); n++) {
            consultation.book(women.get(n), "2026-11-%02dT%s".formatted(16 + n / 14, hour(n % 14)));
        }
        consultation.town.sql(
                "update pregnancy.interview set starts_at = starts_at - interval '5 days', ends_at = ends_at - interval '5 days' "
                        + "where starts_at < '2026-11-17'");
        consultation.town.house.get(MakeRound.class);
        atOnce(4, n -> consultation.round());
        assertThat(consultation.town.count("select count(*) from notifications.notice"))
                .isEqualTo(14);
        assertThat(consultation.town.count("select count(distinct person) from notifications.notice"))
                .isEqualTo(14);
    }

    private static String hour(int n) {
        return List.of("08:30", "09:30", "10:30", "13:00", "14:00", "15:00", "16:00")
                .get(n / PLACES);
    }

    private List<PersonId> women(int many) {
        var women = IntStream.range(0, many)
                .mapToObj(n -> consultation.town.woman(NAKAHARA))
                .toList();
        for (var woman : women) {
            consultation.town.sql("""
                    insert into pregnancy.pregnancy (id, woman, state, channel, due_on, fetuses, ward, notified_on, version,
                        rule_version, opened_at)
                    values (gen_random_uuid(), :woman, 'NOTIFIED', 'APP', '2027-06-01', 1, '141330', '2026-11-10', 1, 'test',
                        now())
                    """, Map.of("woman", woman.value()));
        }
        return women;
    }

    /** The codes of those that were refused. */
    private List<String> atOnce(int threads, IntConsumer work) {
        consultation.town.house.get(BookMyInterview.class);
        return AtOnce.refused(threads, work);
    }
}
