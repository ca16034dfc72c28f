package jp.hagukumi.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.identity.CityConfiguration;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.identity.KeepCityConfiguration;
import jp.hagukumi.identity.ReadCityConfiguration;
import jp.hagukumi.identity.ReadRegisterGaps;
import jp.hagukumi.identity.RegisterAnswer;
import jp.hagukumi.identity.TakeRegisterFile;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;

/** The city's settings, and what the resident register sent or failed to send. */
@Path("desk")
@ApplicationScoped
public class DeskCity {

    private static final int CITY_FILE = 1_000_000;
    private static final int REGISTER_FILE = 20_000_000;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadCityConfiguration readCityConfiguration;

    @Inject
    KeepCityConfiguration keepCityConfiguration;

    @Inject
    ReadRegisterGaps readRegisterGaps;

    @Inject
    TakeRegisterFile takeRegisterFile;

    @GET
    @Path("city")
    @Admits({Actor.Kind.STAFF, Actor.Kind.INSTITUTION, Actor.Kind.RESIDENT})
    public City readCity() {
        return City.of(readCityConfiguration.read(caller.actor()));
    }

    @PUT
    @Path("city")
    @Admits(Actor.Kind.STAFF)
    public Response keepCity(CityFile file) {
        return once.done(file, () -> keepCityConfiguration.importFile(caller.actor(), file.content()));
    }

    @GET
    @Path("register-gaps")
    @Admits(Actor.Kind.STAFF)
    public Gaps listRegisterGaps() {
        return new Gaps(
                readRegisterGaps.read(caller.actor()).stream().map(Gap::of).toList());
    }

    /** Not under a key: each event carries its own, and a file taken again changes nothing. */
    @POST
    @Path("register-files")
    @Admits(Actor.Kind.STAFF)
    public Taken takeRegisterFile(RegisterFile file) {
        return Taken.of(takeRegisterFile.take(caller.actor(), file.content()));
    }

    /** The city's file, whole (docs/city-file.md). */
    @Body(maxBytes = 4 * CITY_FILE)
    public record CityFile(
            @Text(max = CITY_FILE, lines = true) String content) {}

    /** A file of register events (docs/register-file.md). */
    @Body(maxBytes = 4 * REGISTER_FILE)
    public record RegisterFile(
            @Text(max = REGISTER_FILE, lines = true) String content) {

        @Override
        public String toString() {
            return "RegisterFile[…]";
        }
    }

    record City(
            String municipality,
            String name,
            List<Ward> wards,
            List<Office> offices,
            List<Hours> hours,
            List<Day> holidays,
            List<Day> closings,
            Optional<LocalDate> holidaysKnownUntil) {

        static City of(ReadCityConfiguration.CityView view) {
            return new City(
                    view.city().municipalityCode(),
                    view.city().name(),
                    view.city().wards().stream()
                            .map(ward -> new Ward(ward.code(), ward.name(), ward.nameEn()))
                            .toList(),
                    view.offices().stream().map(Office::of).toList(),
                    view.hours().stream().map(Hours::of).toList(),
                    view.holidays().stream().map(Day::of).toList(),
                    view.closings().stream().map(Day::of).toList(),
                    view.holidaysKnownUntil());
        }
    }

    record Ward(String code, String name, String nameEn) {}

    record Office(
            String code,
            String ward,
            String name,
            String nameEn,
            String address,
            String phone,
            String source,
            boolean uncertain) {

        static Office of(CityFacts.Office office) {
            return new Office(
                    office.code(),
                    office.ward(),
                    office.name(),
                    office.nameEn(),
                    office.address(),
                    office.phone(),
                    office.source(),
                    office.uncertain());
        }
    }

    record Hours(String office, DayOfWeek weekday, String opens, String closes) {

        static Hours of(CityConfiguration.Hours hours) {
            return new Hours(
                    hours.office(),
                    hours.weekday(),
                    hours.opens().toString(),
                    hours.closes().toString());
        }
    }

    record Day(LocalDate date, String name) {

        static Day of(CityConfiguration.NamedDay day) {
            return new Day(day.day(), day.name());
        }
    }

    record Gaps(List<Gap> items) {}

    record Gap(String residentNumber, long missingFrom, long missingTo, int held, Instant noticedAt) {

        static Gap of(ReadRegisterGaps.Gap gap) {
            return new Gap(gap.residentNumber(), gap.missingFrom(), gap.missingTo(), gap.held(), gap.noticedAt());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Gap[…]";
        }
    }

    record Taken(int applied, int held, int repeated, List<Refused> refused) {

        static Taken of(List<RegisterAnswer> answers) {
            return new Taken(
                    count(answers, RegisterAnswer.Outcome.APPLIED),
                    count(answers, RegisterAnswer.Outcome.HELD),
                    count(answers, RegisterAnswer.Outcome.REPEATED),
                    answers.stream()
                            .filter(answer -> answer.outcome() == RegisterAnswer.Outcome.REFUSED)
                            .map(answer -> new Refused(
                                    answer.eventId(), answer.refusal().map(refusal -> refusal.code())))
                            .toList());
        }

        private static int count(List<RegisterAnswer> answers, RegisterAnswer.Outcome outcome) {
            return (int) answers.stream()
                    .filter(answer -> answer.outcome() == outcome)
                    .count();
        }
    }

    record Refused(String eventId, Optional<String> code) {}
}
