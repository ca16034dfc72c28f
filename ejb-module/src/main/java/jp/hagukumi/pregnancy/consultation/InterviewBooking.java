package jp.hagukumi.pregnancy.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyState;
import jp.hagukumi.pregnancy.model.InterviewLife;
import jp.hagukumi.pregnancy.rules.InterviewHours;
import jp.hagukumi.pregnancy.store.ConsultationTables;
import jp.hagukumi.pregnancy.store.InterviewRows;
import jp.hagukumi.pregnancy.store.StoredInterview;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** The hours that may be booked, and the booking of one: the same for her and for the desk. */
@ApplicationScoped
public class InterviewBooking {

    @Inject
    CityCalendar calendar;

    @Inject
    ConsultationTables tables;

    @Inject
    InterviewRows interviews;

    @Inject
    CityClock clock;

    /** Who books. */
    public enum Channel {
        APP,
        DESK
    }

    /** Days on which something is free, with their hours; in three statements, however many days. */
    public List<InterviewDay> free(String ward) {
        var today = clock.today();
        var last = tables.hours().furthest(today);
        var open = new LinkedHashMap<LocalDate, List<InterviewHours.Hours>>();
        for (var opening : calendar.openings(ward, today, last)) {
            open.computeIfAbsent(opening.day(), day -> new ArrayList<>())
                    .add(new InterviewHours.Hours(opening.opens(), opening.closes()));
        }
        var taken = interviews.booked(ward, at(today, LocalTime.MIN), at(last.plusDays(1), LocalTime.MIN));
        var days = new ArrayList<InterviewDay>();
        open.forEach((day, hours) -> tables.hours()
                .on(ward, day)
                .filter(measure -> measure.takes(day, today))
                .map(measure -> new InterviewDay(day, measure.minutes(), freeOn(day, hours, measure, taken)))
                .filter(found -> !found.hours().isEmpty())
                .ifPresent(days::add));
        return days;
    }

    private List<InterviewDay.Hour> freeOn(
            LocalDate day,
            List<InterviewHours.Hours> open,
            InterviewHours.Measure measure,
            List<StoredInterview> taken) {
        return measure.beginnings(open).stream()
                .filter(time -> at(day, time).isAfter(clock.now()))
                .map(time -> new InterviewDay.Hour(time, measure.places() - overlapping(day, time, measure, taken)))
                .filter(hour -> hour.free() > 0)
                .toList();
    }

    private static int overlapping(
            LocalDate day, LocalTime time, InterviewHours.Measure measure, List<StoredInterview> taken) {
        var from = at(day, time);
        var to = from.plus(Duration.ofMinutes(measure.minutes()));
        return (int) taken.stream()
                .filter(one -> one.startsAt().isBefore(to) && from.isBefore(one.endsAt()))
                .count();
    }

    /**
     * Books the hour, or moves the booking there.
     *
     * @param seen the version of the booking that was seen; empty where none was
     * @return the booking as it stands now
     * @throws Refusal {@link ConsultationRefusal#NO_SUCH_HOUR}, {@link ConsultationRefusal#HOUR_TAKEN}, {@link
     *     ConsultationRefusal#BOOKED_ALREADY}, {@link ConsultationRefusal#INTERVIEWED_ALREADY}, {@link
     *     KernelRefusal#CHANGED_MEANWHILE}
     */
    public StoredInterview book(
            Actor actor, StoredPregnancy pregnancy, LocalDateTime at, Optional<Integer> seen, Channel channel) {
        if (pregnancy.state() == PregnancyState.INTERVIEWED) {
            throw new Refusal(ConsultationRefusal.INTERVIEWED_ALREADY);
        }
        if (!pregnancy.state().goesOn()) {
            throw new Refusal(ConsultationRefusal.NO_PREGNANCY);
        }
        var hour = hour(pregnancy.ward(), at, channel);
        var booked = interviews.lockOpen(pregnancy.id());
        if (booked.isEmpty() && seen.isPresent()) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        if (booked.isPresent() && seen.isEmpty()) {
            throw Refusal.at("at", ConsultationRefusal.BOOKED_ALREADY);
        }
        if (booked.filter(one -> one.version() != seen.orElseThrow()).isPresent()) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        var taken = booked.map(one -> interviews.move(
                        one.id(),
                        InterviewLife.TABLE.after(one.state(), InterviewLife.Event.MOVE),
                        hour,
                        channel.name(),
                        actor.id(),
                        clock.now()))
                .orElseGet(() -> interviews.book(
                        InterviewId.next(), pregnancy.id(), hour, channel.name(), actor.id(), clock.now()));
        if (!taken) {
            throw Refusal.at("at", ConsultationRefusal.HOUR_TAKEN);
        }
        return interviews.openOf(pregnancy.id()).orElseThrow();
    }

    /** @return what was called off */
    public StoredInterview cancel(StoredPregnancy pregnancy, int seen) {
        var booked = interviews.lockOpen(pregnancy.id()).orElseThrow(() -> new Refusal(ConsultationRefusal.NOT_BOOKED));
        if (booked.version() != seen) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        interviews.change(
                booked.id(), InterviewLife.TABLE.after(booked.state(), InterviewLife.Event.CANCEL), clock.now());
        return booked;
    }

    /** The booking as it is shown, with the office. */
    public Optional<BookedInterview> shown(Optional<StoredInterview> booked) {
        return booked.map(one -> {
            var begins = LocalDateTime.ofInstant(one.startsAt(), CityClock.TOKYO);
            return new BookedInterview(
                    one.id(),
                    begins,
                    LocalDateTime.ofInstant(one.endsAt(), CityClock.TOKYO),
                    office(one.office()),
                    !calendar.isOpen(begins.toLocalDate()),
                    one.version());
        });
    }

    /** Empty where the office was taken out of the settings since. */
    public Optional<CityFacts.Office> office(String code) {
        return calendar.offices().stream()
                .filter(office -> office.code().equals(code))
                .findFirst();
    }

    /** The desk may book an hour of today and beyond the furthest day; nobody books the past or a closed day. */
    private InterviewRows.Hour hour(String ward, LocalDateTime at, Channel channel) {
        var day = at.toLocalDate();
        var open = calendar.openings(ward, day, day);
        var measure = tables.hours()
                .on(ward, day)
                .filter(found -> channel == Channel.DESK || found.takes(day, clock.today()))
                .filter(found -> found.beginnings(open.stream()
                                .map(one -> new InterviewHours.Hours(one.opens(), one.closes()))
                                .toList())
                        .contains(at.toLocalTime()))
                .orElseThrow(() -> Refusal.at("at", ConsultationRefusal.NO_SUCH_HOUR));
        var begins = at(day, at.toLocalTime());
        if (!begins.isAfter(clock.now())) {
            throw Refusal.at("at", ConsultationRefusal.NO_SUCH_HOUR);
        }
        return new InterviewRows.Hour(
                ward,
                open.get(0).office(),
                begins,
                begins.plus(Duration.ofMinutes(measure.minutes())),
                measure.places(),
                measure.ruleVersion());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CityClock.TOKYO).toInstant();
    }
}
