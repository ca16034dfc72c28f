package jp.hagukumi.web.checkups;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.day.CaseSheet;
import jp.hagukumi.checkups.day.DayBoard;
import jp.hagukumi.checkups.day.MyResult;
import jp.hagukumi.checkups.day.Reception;
import jp.hagukumi.checkups.day.StationState;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.identity.Sex;

/** What goes out about the day of a checkup. */
final class DayViews {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private DayViews() {}

    record Received(UUID checkupId, int number) {

        static Received of(Reception reception) {
            return new Received(reception.checkup().value(), reception.number());
        }
    }

    record Recorded(int edition) {}

    record Moved(List<String> missing) {}

    record Board(
            UUID sessionId,
            String ward,
            CheckupKind kind,
            LocalDate day,
            boolean today,
            Instant at,
            List<String> stations,
            List<String> organs,
            List<Child> children) {

        static Board of(DayBoard board) {
            return new Board(
                    board.session().value(),
                    board.ward(),
                    board.kind(),
                    board.day(),
                    board.today(),
                    board.at(),
                    board.stations(),
                    board.organs(),
                    board.children().stream().map(Child::of).toList());
        }
    }

    record Child(
            UUID checkupId,
            String code,
            Optional<Integer> number,
            String name,
            LocalDate birthDate,
            String begins,
            CheckupState state,
            boolean protectedPerson,
            boolean apart,
            boolean answered,
            Optional<Instant> arrivedAt,
            List<Stop> stops,
            int version) {

        static Child of(DayBoard.Child child) {
            return new Child(
                    child.checkup().value(),
                    child.code(),
                    child.number(),
                    child.name(),
                    child.birthDate(),
                    HOUR.format(child.begins()),
                    child.state(),
                    child.protectedPerson(),
                    child.apart(),
                    child.answered(),
                    child.arrivedAt(),
                    child.stops().stream()
                            .map(one -> new Stop(one.station(), one.state(), one.since(), one.edition()))
                            .toList(),
                    child.version());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Child[" + checkupId + "]";
        }
    }

    record Stop(String station, StationState state, Instant since, int edition) {}

    record Case(
            UUID checkupId,
            UUID sessionId,
            Person child,
            CheckupKind kind,
            CheckupState state,
            LocalDate day,
            int number,
            Instant arrivedAt,
            List<Station> stops,
            List<Measured> measurements,
            List<Before> before,
            List<Screened> screenings,
            List<String> organs,
            List<Found> findings,
            Optional<Teeth> teeth,
            Optional<String> interview,
            Optional<String> guidance,
            Optional<Judged> judged,
            Optional<Spoken> spoken,
            Optional<Decided> decided,
            Optional<Instant> releasedAt,
            List<String> missing,
            int version) {

        static Case of(CaseSheet sheet) {
            return new Case(
                    sheet.checkup().value(),
                    sheet.session().value(),
                    Person.of(sheet.child()),
                    sheet.kind(),
                    sheet.state(),
                    sheet.day(),
                    sheet.number(),
                    sheet.arrivedAt(),
                    sheet.stops().stream().map(Station::of).toList(),
                    sheet.measurements().stream().map(Measured::of).toList(),
                    sheet.before().stream()
                            .map(one -> new Before(one.kind(), one.value(), one.on()))
                            .toList(),
                    sheet.screenings().stream()
                            .map(one -> new Screened(one.item(), one.answer()))
                            .toList(),
                    sheet.organs(),
                    sheet.findings().stream()
                            .map(one -> new Found(one.organ(), one.said(), one.words()))
                            .toList(),
                    sheet.teeth().map(Teeth::of),
                    sheet.interview(),
                    sheet.guidance(),
                    sheet.judged().map(one -> new Judged(one.medical(), one.support(), one.by(), one.mine(), one.at())),
                    sheet.spoken().map(one -> new Spoken(one.how(), one.words(), one.by(), one.at())),
                    sheet.decided().map(one -> new Decided(one.words(), one.by(), one.at())),
                    sheet.releasedAt(),
                    sheet.missing(),
                    sheet.version());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Case[" + checkupId + "]";
        }
    }

    record Person(
            String name,
            LocalDate birthDate,
            Sex sex,
            Optional<Integer> weeks,
            Optional<Integer> birthWeight,
            boolean protectedPerson) {

        static Person of(CaseSheet.Child child) {
            return new Person(
                    child.name(),
                    child.birthDate(),
                    child.sex(),
                    child.weeks(),
                    child.birthWeight(),
                    child.protectedPerson());
        }

        /** Names stay out of logs. */
        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    record Station(
            String station,
            StationState state,
            Instant since,
            Optional<String> examiner,
            Optional<String> reason,
            int edition) {

        static Station of(CaseSheet.Stop stop) {
            return new Station(
                    stop.station(), stop.state(), stop.since(), stop.examiner(), stop.reason(), stop.edition());
        }
    }

    record Measured(Growth.Kind kind, int value, List<Standing> standings) {

        static Measured of(CaseSheet.Measured measured) {
            return new Measured(
                    measured.kind(),
                    measured.value(),
                    measured.standings().stream().map(Standing::of).toList());
        }
    }

    record Standing(
            Growth.Curves curve, boolean corrected, Growth.Place place, Optional<Integer> percentile, int months) {

        static Standing of(Growth.Standing standing) {
            return new Standing(
                    standing.curve(), standing.corrected(), standing.place(), standing.percentile(), standing.months());
        }
    }

    record Before(Growth.Kind kind, int value, LocalDate on) {}

    record Screened(String item, String answer) {}

    record Found(String organ, String said, Optional<String> words) {

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Found[" + organ + "]";
        }
    }

    record Teeth(List<String> chart, boolean risk, String type, int decayed) {

        static Teeth of(CaseSheet.Teeth teeth) {
            return new Teeth(teeth.chart(), teeth.risk(), teeth.type(), teeth.decayed());
        }
    }

    record Judged(String medical, String support, String by, boolean mine, Instant at) {}

    record Spoken(String how, Optional<String> words, String by, Instant at) {}

    record Decided(Optional<String> words, String by, Instant at) {}

    record Result(
            UUID checkupId,
            String childName,
            CheckupKind kind,
            LocalDate day,
            List<Measured> measurements,
            List<Screened> screenings,
            Optional<Teeth> teeth,
            List<String> findings,
            String medical,
            Optional<String> guidance,
            Instant releasedAt) {

        static Result of(MyResult result) {
            return new Result(
                    result.checkup().value(),
                    result.childName(),
                    result.kind(),
                    result.day(),
                    result.measurements().stream().map(Measured::of).toList(),
                    result.screenings().stream()
                            .map(one -> new Screened(one.item(), one.answer()))
                            .toList(),
                    result.teeth().map(Teeth::of),
                    result.findings(),
                    result.medical(),
                    result.guidance(),
                    result.releasedAt());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Result[" + checkupId + "]";
        }
    }
}
