package jp.hagukumi.pregnancy.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import jp.hagukumi.notifications.Notices;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.care.store.PostnatalRows;
import jp.hagukumi.pregnancy.care.store.StoredPostnatal;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/**
 * Tells her of her application and her bookings. While a child is expected or lives each notice is about the pregnancy, so that a loss withdraws it;
 * after a loss it is about the booking only, which she knows of.
 */
@ApplicationScoped
public class PostnatalTelling {

    static final String PAGE = "/postnatal-care";

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    Notices notices;

    void tell(StoredPregnancy pregnancy, PostnatalNotice notice, StoredPostnatal booking) {
        notices.tell(
                pregnancy.woman().value(),
                notice,
                words(booking.on(), booking.startsAt()),
                PAGE,
                List.of(
                        pregnancy.state() == PregnancyState.LOST
                                ? booking.id().value()
                                : pregnancy.id().value()));
    }

    /** What became of her application. */
    void tell(StoredPregnancy pregnancy, PostnatalNotice notice, PostnatalApplicationId application) {
        notices.tell(
                pregnancy.woman().value(),
                notice,
                Map.of(),
                PAGE,
                List.of(
                        pregnancy.state() == PregnancyState.LOST
                                ? application.value()
                                : pregnancy.id().value()));
    }

    void tellEach(PostnatalNotice notice, List<PostnatalRows.Told> told) {
        notices.tellEach(
                notice,
                PAGE,
                told.stream()
                        .map(one -> new Notices.News(
                                one.woman().value(),
                                words(one.on(), one.startsAt()),
                                one.lost()
                                        ? one.booking().value()
                                        : one.pregnancy().value()))
                        .toList());
    }

    private static Map<String, String> words(LocalDate on, LocalTime at) {
        return Map.of("date", on.toString(), "time", HOUR.format(at));
    }
}
