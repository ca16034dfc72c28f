package jp.hagukumi.pregnancy.care;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.pregnancy.PregnancyTown;
import jp.hagukumi.testhouse.AtOnce;
import org.junit.jupiter.api.Test;

/** Many at one offer at once: never more than its places, whoever is quicker. */
class PostnatalAtOnceTest {

    private static final int MANY = 200;
    private static final int PLACES = 3;

    private final PostnatalTown care = new PostnatalTown("2026-11-10T09:00");

    @Test
    void of_two_hundred_at_one_offer_as_many_book_as_there_are_places() {
        var offer = care.offer(care.midwives(), PostnatalKind.VISIT, "2026-11-20", PLACES);
        var women = women(MANY);
        var refusals = atOnce(MANY, n -> care.book(women.get(n), offer, 2_500));
        assertThat(refusals).hasSize(MANY - PLACES).containsOnly(PostnatalRefusal.NO_PLACE_ANYWHERE.code());
        assertThat(care.town.count("select count(*) from pregnancy.postnatal_booking"))
                .isEqualTo(PLACES);
        assertThat(care.town.count("select count(distinct place) from pregnancy.postnatal_booking"))
                .isEqualTo(PLACES);
    }

    @Test
    void of_one_woman_on_many_phones_one_books_a_day_and_no_reduction_is_taken_twice() {
        var where = care.midwives();
        var offers = IntStream.range(0, 4)
                .mapToObj(n -> care.offer(where, PostnatalKind.VISIT, "2026-11-2" + n, 50))
                .toList();
        var woman = women(1).get(0);
        var refusals = atOnce(20, n -> care.book(woman, offers.get(n % 4), 2_500));
        assertThat(refusals).hasSize(16).containsOnly(PostnatalRefusal.ONE_A_DAY.code());
        assertThat(care.town.count("select count(distinct reduction) from pregnancy.postnatal_booking"))
                .isEqualTo(4);
    }

    @Test
    void while_the_desk_takes_places_back_nobody_keeps_one_that_is_not_offered() {
        var offer = care.offer(care.midwives(), PostnatalKind.VISIT, "2026-11-20", 20);
        var women = women(20);
        var keep = care.town.house.get(KeepPostnatalOffer.class);
        atOnce(21, n -> {
            if (n == 10) {
                keep.change(care.clerk, offer, 5, 1);
            } else {
                care.book(women.get(n > 10 ? n - 1 : n), offer, 2_500);
            }
        });
        assertThat(care.town.count("select count(*) from pregnancy.postnatal_booking"))
                .isLessThanOrEqualTo(care.town.count("select places from pregnancy.postnatal_offer"));
    }

    @Test
    void the_database_itself_refuses_a_place_that_is_not_offered() {
        var offer = care.offer(care.midwives(), PostnatalKind.VISIT, "2026-11-20", 1);
        var women = women(1);
        care.book(women.get(0), offer, 2_500);
        assertThatThrownBy(() -> care.town.sql("update pregnancy.postnatal_booking set place = 2"))
                .hasMessageContaining("a place that is not offered");
        assertThatThrownBy(() -> care.town.sql("update pregnancy.postnatal_offer set places = 0"))
                .hasMessageContaining("a place that is taken");
    }

    @Test
    void of_one_woman_applying_on_many_phones_one_application_stands() {
        var woman = care.town.woman(NAKAHARA);
        care.notApplied(woman, "2026-11-20", 1);
        var apply = care.town.house.get(ApplyForMyPostnatalCare.class);
        var refusals = atOnce(20, n -> apply.apply(PregnancyTown.resident(woman), Optional.empty()));
        assertThat(refusals).hasSize(19).containsOnly(PostnatalRefusal.APPLIED_ALREADY.code());
    }

    @Test
    void the_database_itself_refuses_a_second_application_and_a_booking_without_one() {
        var offer = care.offer(care.midwives(), PostnatalKind.VISIT, "2026-11-20", 2);
        var woman = women(1).get(0);
        care.book(woman, offer, 2_500);
        assertThatThrownBy(() -> care.granted(care.town
                        .house
                        .asOwner()
                        .withHandle(handle -> handle.createQuery("select id from pregnancy.pregnancy")
                                .mapTo(UUID.class)
                                .one())))
                .hasMessageContaining("postnatal_application_one_open");
        assertThatThrownBy(
                        () -> care.town.sql("update pregnancy.postnatal_booking set application = gen_random_uuid()"))
                .hasMessageContaining("foreign key");
    }

    private List<PersonId> women(int many) {
        var women = IntStream.range(0, many)
                .mapToObj(n -> care.town.woman(NAKAHARA))
                .toList();
        for (var woman : women) {
            var pregnancy = UUID.randomUUID();
            care.town.sql("""
                    insert into pregnancy.pregnancy (id, woman, state, channel, due_on, fetuses, ward, notified_on, ended_on,
                        version, rule_version, opened_at)
                    values (:id, :woman, 'DELIVERED', 'APP', '2026-11-10', 1, '141330', '2026-11-01', '2026-11-03',
                        2, 'test', now())
                    """, Map.of("id", pregnancy, "woman", woman.value()));
            care.granted(pregnancy);
        }
        return women;
    }

    /** The codes of those that were refused. */
    private List<String> atOnce(int threads, IntConsumer work) {
        care.town.house.get(BookMyPostnatalCare.class);
        return AtOnce.refused(threads, work);
    }
}
