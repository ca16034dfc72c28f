package jp.hagukumi.web.checkups;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.CheckupPlace;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.FreePlaces;
import jp.hagukumi.checkups.MyCheckup;
import jp.hagukumi.checkups.SessionList;
import jp.hagukumi.checkups.SessionSheet;
import jp.hagukumi.checkups.SessionState;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.web.QrCode;

/** What goes out about infant checkups. */
final class CheckupViews {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private CheckupViews() {}

    private static String hour(LocalTime time) {
        return HOUR.format(time);
    }

    record Invited(int placed) {}

    record Mine(List<My> items) {

        static Mine of(List<MyCheckup> found) {
            return new Mine(found.stream().map(My::of).toList());
        }
    }

    record My(
            UUID id,
            UUID childId,
            String childName,
            CheckupKind kind,
            CheckupState state,
            LocalDate from,
            LocalDate until,
            Optional<Place> place,
            Optional<String> code,
            Optional<String> qr,
            Optional<LocalDate> changeUntil,
            boolean mayChange,
            int twins,
            Optional<Waiting> waiting,
            int version) {

        static My of(MyCheckup mine) {
            return new My(
                    mine.id().value(),
                    mine.child().value(),
                    mine.childName(),
                    mine.kind(),
                    mine.state(),
                    mine.from(),
                    mine.until(),
                    mine.place().map(Place::of),
                    mine.code(),
                    mine.code().map(QrCode::svg),
                    mine.changeUntil(),
                    mine.mayChange(),
                    mine.twins(),
                    mine.waiting().map(Waiting::of),
                    mine.version());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "My[" + id + "]";
        }
    }

    record Place(UUID bandId, String ward, LocalDate day, String begins, Optional<Office> office) {

        static Place of(CheckupPlace place) {
            return new Place(
                    place.band().value(),
                    place.ward(),
                    place.day(),
                    hour(place.begins()),
                    place.office().map(Office::of));
        }
    }

    record Office(String name, String nameEn, String address, String phone) {

        static Office of(CityFacts.Office office) {
            return new Office(office.name(), office.nameEn(), office.address(), office.phone());
        }
    }

    record Waiting(UUID sessionId, LocalDate day, int before, Optional<Place> offered, Optional<Instant> until) {

        static Waiting of(MyCheckup.Waiting waiting) {
            return new Waiting(
                    waiting.session().value(),
                    waiting.day(),
                    waiting.before(),
                    waiting.offered().map(Place::of),
                    waiting.until());
        }
    }

    record Ward(String code, String name, String nameEn) {}

    record Places(String ward, List<Ward> wards, List<Day> days) {

        static Places of(FreePlaces places) {
            return new Places(
                    places.ward(),
                    places.wards().stream()
                            .map(one -> new Ward(one.code(), one.name(), one.nameEn()))
                            .toList(),
                    places.days().stream().map(Day::of).toList());
        }
    }

    record Day(UUID sessionId, LocalDate day, Optional<Office> office, List<Hour> hours) {

        static Day of(FreePlaces.Day day) {
            return new Day(
                    day.session().value(),
                    day.day(),
                    day.office().map(Office::of),
                    day.hours().stream()
                            .map(hour -> new Hour(hour.band().value(), hour(hour.begins()), hour.free()))
                            .toList());
        }
    }

    record Hour(UUID bandId, String begins, int free) {}

    record Sessions(String ward, int unplaced, List<Session> items) {

        static Sessions of(SessionList list) {
            return new Sessions(
                    list.ward(),
                    list.unplaced(),
                    list.sessions().stream().map(Session::of).toList());
        }
    }

    record Session(
            UUID id,
            CheckupKind kind,
            LocalDate day,
            SessionState state,
            int rooms,
            int staff,
            int capacity,
            int taken,
            int waiting,
            int version) {

        static Session of(SessionList.Line line) {
            return new Session(
                    line.id().value(),
                    line.kind(),
                    line.day(),
                    line.state(),
                    line.rooms(),
                    line.staff(),
                    line.capacity(),
                    line.taken(),
                    line.waiting(),
                    line.version());
        }
    }

    record Sheet(Session session, String ward, List<Band> bands) {

        static Sheet of(SessionSheet sheet) {
            return new Sheet(
                    Session.of(sheet.session()),
                    sheet.ward(),
                    sheet.bands().stream().map(Band::of).toList());
        }
    }

    record Band(UUID id, String begins, boolean apart, int capacity, int taken, List<Child> children) {

        static Band of(SessionSheet.Band band) {
            return new Band(
                    band.id().value(),
                    hour(band.begins()),
                    band.apart(),
                    band.capacity(),
                    band.taken(),
                    band.children().stream().map(Child::of).toList());
        }
    }

    record Child(
            UUID checkupId,
            String name,
            LocalDate birthDate,
            CheckupState state,
            boolean protectedPerson,
            int version) {

        static Child of(SessionSheet.Child child) {
            return new Child(
                    child.checkup().value(),
                    child.name(),
                    child.birthDate(),
                    child.state(),
                    child.protectedPerson(),
                    child.version());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Child[" + checkupId + "]";
        }
    }
}
