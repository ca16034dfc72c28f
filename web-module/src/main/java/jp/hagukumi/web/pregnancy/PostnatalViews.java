package jp.hagukumi.web.pregnancy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.care.AskReason;
import jp.hagukumi.pregnancy.care.PostnatalAction;
import jp.hagukumi.pregnancy.care.PostnatalApplicationState;
import jp.hagukumi.pregnancy.care.PostnatalChoice;
import jp.hagukumi.pregnancy.care.PostnatalDay;
import jp.hagukumi.pregnancy.care.PostnatalKind;
import jp.hagukumi.pregnancy.care.PostnatalSheet;
import jp.hagukumi.pregnancy.care.PostnatalState;
import jp.hagukumi.pregnancy.care.PostnatalWeek;

/** What goes out about care after the birth. */
final class PostnatalViews {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private PostnatalViews() {}

    /** What she sees of her own; that a clerk is to ask her stays with the desk. */
    record Mine(
            boolean afterLoss,
            Optional<Applied> application,
            boolean mayApply,
            Optional<LocalDate> applyFrom,
            int usesLeft,
            int reductionsLeft,
            long reductionYen,
            List<Opening> kinds,
            List<MyBooking> bookings,
            List<Offered> offers) {

        static Mine of(PostnatalChoice choice) {
            return new Mine(
                    choice.afterLoss(),
                    choice.application().map(Applied::of),
                    choice.mayApply(),
                    choice.applyFrom(),
                    choice.usesLeft(),
                    choice.reductionsLeft(),
                    choice.reductionYen(),
                    Opening.all(choice.kinds()),
                    choice.bookings().stream().map(MyBooking::of).toList(),
                    Offered.all(choice.offers()));
        }
    }

    /** An application and its answer. */
    record Applied(
            UUID id,
            PostnatalApplicationState state,
            LocalDate on,
            Optional<String> words,
            Optional<String> reason,
            int version) {

        static Applied of(PostnatalChoice.Applied applied) {
            return new Applied(
                    applied.id().value(),
                    applied.state(),
                    applied.on(),
                    applied.words(),
                    applied.reason(),
                    applied.version());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Applied[" + id + "]";
        }
    }

    record Opening(
            PostnatalKind kind,
            int minutes,
            long reductionYen,
            boolean open,
            Optional<LocalDate> opensOn,
            Optional<LocalDate> last) {

        static List<Opening> all(List<PostnatalChoice.Opening> kinds) {
            return kinds.stream()
                    .map(one -> new Opening(
                            one.kind(), one.minutes(), one.reductionYen(), one.open(), one.opensOn(), one.last()))
                    .toList();
        }
    }

    record Place(String name, String address, String phone) {

        static Place of(PostnatalChoice.Place place) {
            return new Place(place.name(), place.address(), place.phone());
        }
    }

    /** Where a booking of hers stands, in her words. */
    enum MyState {
        BOOKED,
        USED,
        MISSED
    }

    record MyBooking(
            UUID id,
            PostnatalKind kind,
            LocalDateTime from,
            LocalDateTime to,
            MyState state,
            Place place,
            long reductionYen,
            LocalDate changeUntil,
            boolean mayChange,
            int version) {

        static MyBooking of(PostnatalChoice.Booked booked) {
            return new MyBooking(
                    booked.id().value(),
                    booked.kind(),
                    booked.from(),
                    booked.to(),
                    state(booked.state()),
                    Place.of(booked.place()),
                    booked.reductionYen(),
                    booked.changeUntil(),
                    booked.mayChange(),
                    booked.version());
        }

        private static MyState state(PostnatalState state) {
            return switch (state) {
                case USED -> MyState.USED;
                case MISSED -> MyState.MISSED;
                case BOOKED, TO_ASK -> MyState.BOOKED;
                case CANCELLED, STOPPED -> throw new IllegalStateException(state + " holds no place");
            };
        }
    }

    record Offered(UUID id, PostnatalKind kind, LocalDateTime from, LocalDateTime to, Place place, int free) {

        static List<Offered> all(List<PostnatalChoice.Offered> offers) {
            return offers.stream()
                    .map(one -> new Offered(
                            one.id().value(), one.kind(), one.from(), one.to(), Place.of(one.place()), one.free()))
                    .toList();
        }
    }

    record DayList(LocalDate day, List<Line> items, List<Line> toAsk, List<Waiting> toDecide) {

        static DayList of(PostnatalDay list) {
            return new DayList(
                    list.day(),
                    list.items().stream().map(Line::of).toList(),
                    list.toAsk().stream().map(Line::of).toList(),
                    list.toDecide().stream().map(Waiting::of).toList());
        }
    }

    /** An application that waits for the ward's answer. */
    record Waiting(
            UUID id,
            UUID pregnancyId,
            LocalDate on,
            String name,
            String phone,
            boolean afterLoss,
            boolean protectedPerson) {

        static Waiting of(PostnatalDay.Waiting waiting) {
            return new Waiting(
                    waiting.id().value(),
                    waiting.pregnancy().value(),
                    waiting.on(),
                    waiting.name(),
                    waiting.phone(),
                    waiting.afterLoss(),
                    waiting.protectedPerson());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }
    }

    record Line(
            UUID id,
            UUID pregnancyId,
            PostnatalKind kind,
            LocalDate on,
            String from,
            String place,
            PostnatalState state,
            Optional<AskReason> askBecause,
            String name,
            String phone,
            long reductionYen,
            boolean afterLoss,
            boolean protectedPerson,
            int version) {

        static Line of(PostnatalDay.Line line) {
            return new Line(
                    line.id().value(),
                    line.pregnancy().value(),
                    line.kind(),
                    line.on(),
                    HOUR.format(line.from()),
                    line.place(),
                    line.state(),
                    line.askBecause(),
                    line.name(),
                    line.phone(),
                    line.reductionYen(),
                    line.afterLoss(),
                    line.protectedPerson(),
                    line.version());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    record Sheet(
            UUID pregnancyId,
            String name,
            Optional<String> phone,
            boolean protectedPerson,
            PregnancyState state,
            LocalDate dueOn,
            Optional<LocalDate> endedOn,
            Optional<Applied> application,
            boolean mayApply,
            int usesLeft,
            int reductionsLeft,
            List<Opening> kinds,
            List<Booking> bookings,
            List<Offered> offers,
            Set<PostnatalAction> allowed) {

        static Sheet of(PostnatalSheet sheet) {
            var choice = sheet.choice();
            return new Sheet(
                    sheet.pregnancy().value(),
                    sheet.name(),
                    sheet.phone(),
                    sheet.protectedPerson(),
                    sheet.state(),
                    sheet.dueOn(),
                    sheet.endedOn(),
                    choice.application().map(Applied::of),
                    choice.mayApply(),
                    choice.usesLeft(),
                    choice.reductionsLeft(),
                    Opening.all(choice.kinds()),
                    choice.bookings().stream().map(Booking::of).toList(),
                    Offered.all(choice.offers()),
                    new TreeSet<>(sheet.allowed()));
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Sheet[" + pregnancyId + "]";
        }
    }

    record Booking(
            UUID id,
            PostnatalKind kind,
            LocalDateTime from,
            LocalDateTime to,
            PostnatalState state,
            Optional<AskReason> askBecause,
            Place place,
            long reductionYen,
            int version) {

        static Booking of(PostnatalChoice.Booked booked) {
            return new Booking(
                    booked.id().value(),
                    booked.kind(),
                    booked.from(),
                    booked.to(),
                    booked.state(),
                    booked.askBecause(),
                    Place.of(booked.place()),
                    booked.reductionYen(),
                    booked.version());
        }
    }

    record Week(LocalDate from, List<Provider> providers, List<Offer> offers) {

        static Week of(PostnatalWeek week) {
            return new Week(
                    week.from(),
                    week.providers().stream()
                            .map(one -> new Provider(one.id().value(), one.name()))
                            .toList(),
                    week.offers().stream().map(Offer::of).toList());
        }
    }

    record Provider(UUID id, String name) {}

    record Offer(
            UUID id,
            UUID institutionId,
            String place,
            PostnatalKind kind,
            LocalDate on,
            String from,
            int places,
            int taken,
            int version) {

        static Offer of(PostnatalWeek.Offer offer) {
            return new Offer(
                    offer.id().value(),
                    offer.institution().value(),
                    offer.place(),
                    offer.kind(),
                    offer.on(),
                    HOUR.format(offer.from()),
                    offer.places(),
                    offer.taken(),
                    offer.version());
        }
    }

    record Made(UUID id) {}

    record Copied(int offers) {}
}
