package jp.hagukumi.web.pregnancy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.pregnancy.care.DecidePostnatalApplication;
import jp.hagukumi.pregnancy.care.KeepPostnatalOffer;
import jp.hagukumi.pregnancy.care.PostnatalBooking;
import jp.hagukumi.pregnancy.care.PostnatalBookingId;
import jp.hagukumi.pregnancy.care.PostnatalKind;
import jp.hagukumi.pregnancy.care.PostnatalOfferId;
import jp.hagukumi.pregnancy.care.RecordPostnatalCare;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** What comes in about care after the birth. */
final class PostnatalBodies {

    private PostnatalBodies() {}

    /** What she wishes to say; nothing has to be. */
    @Body
    public record ApplicationBody(
            @Text(max = 400, lines = true) Optional<String> words) {}

    /** The ward's answer. */
    @Body
    public record DecisionBody(
            DecidePostnatalApplication.Decision decision,
            @Text(max = 400, lines = true) Optional<String> reason,
            @Whole(min = 1, max = 1_000_000) int version) {}

    /** A place, by how much she saw that it is cheaper, and the booking that is moved there. */
    @Body
    public record MyPlaceBody(
            UUID offerId, @Whole(min = 0, max = 100_000) int reductionYen, Optional<MovedBody> moved) {

        PostnatalOfferId offer() {
            return new PostnatalOfferId(offerId);
        }

        Optional<PostnatalBooking.Seen> seen() {
            return moved.map(MovedBody::seen);
        }
    }

    /** A place that the desk agrees with her. */
    @Body
    public record PlaceBody(UUID offerId, Optional<MovedBody> moved) {

        PostnatalOfferId offer() {
            return new PostnatalOfferId(offerId);
        }

        Optional<PostnatalBooking.Seen> seen() {
            return moved.map(MovedBody::seen);
        }
    }

    /** A booking and the version that was seen of it. */
    @Body
    public record MovedBody(
            UUID bookingId, @Whole(min = 1, max = 1_000_000) int version) {

        PostnatalBooking.Seen seen() {
            return new PostnatalBooking.Seen(new PostnatalBookingId(bookingId), version);
        }
    }

    @Body
    public record OutcomeBody(
            RecordPostnatalCare.Outcome outcome,
            @Whole(min = 1, max = 1_000_000) int version) {}

    @Body
    public record OfferBody(
            UUID institutionId,
            PostnatalKind kind,
            LocalDate on,

            @Text(max = 5, pattern = "([01][0-9]|2[0-3]):[0-5][0-9]")
            String from,

            @Whole(min = 1, max = 50) int places) {

        KeepPostnatalOffer.Offer offer() {
            return new KeepPostnatalOffer.Offer(
                    new InstitutionId(institutionId), kind, on, LocalTime.parse(from), places);
        }
    }

    @Body
    public record PlacesBody(
            @Whole(min = 0, max = 50) int places,
            @Whole(min = 1, max = 1_000_000) int version) {}

    @Body
    public record CopyBody(LocalDate from, LocalDate to) {}
}
