package jp.hagukumi.pregnancy.care;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import jp.hagukumi.identity.InstitutionId;

/**
 * What is offered in seven days.
 *
 * @param from the first of them
 * @param providers institutions that may offer, by name
 */
public record PostnatalWeek(LocalDate from, List<Provider> providers, List<Offer> offers) {

    public PostnatalWeek {
        providers = List.copyOf(providers);
        offers = List.copyOf(offers);
    }

    /** An institution that may offer. */
    public record Provider(InstitutionId id, String name) {}

    /** @param taken places that are held by bookings; no names */
    public record Offer(
            PostnatalOfferId id,
            InstitutionId institution,
            String place,
            PostnatalKind kind,
            LocalDate on,
            LocalTime from,
            int places,
            int taken,
            int version) {}
}
