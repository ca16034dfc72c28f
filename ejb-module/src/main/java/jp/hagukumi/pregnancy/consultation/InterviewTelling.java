package jp.hagukumi.pregnancy.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.Notices;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.store.InterviewRows;
import jp.hagukumi.pregnancy.store.StoredInterview;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** Tells her of her booking. Each notice is about the pregnancy, so that a loss withdraws it. */
@ApplicationScoped
public class InterviewTelling {

    static final String PAGE = "/interview";

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    InterviewBooking booking;

    @Inject
    CityCalendar calendar;

    @Inject
    Notices notices;

    void tell(StoredPregnancy pregnancy, ConsultationNotice notice, StoredInterview interview) {
        notices.tell(
                pregnancy.woman().value(),
                notice,
                words(
                        interview.startsAt(),
                        booking.office(interview.office())
                                .map(CityFacts.Office::name)
                                .orElse("")),
                PAGE,
                List.of(pregnancy.id().value()));
    }

    /** Day, hour and office of several, the offices asked for once. */
    Map<PregnancyId, Map<String, String>> wordsOf(List<InterviewRows.Told> told) {
        var offices =
                calendar.offices().stream().collect(Collectors.toMap(CityFacts.Office::code, CityFacts.Office::name));
        return told.stream()
                .collect(Collectors.toMap(
                        InterviewRows.Told::pregnancy,
                        one -> words(one.startsAt(), offices.getOrDefault(one.office(), ""))));
    }

    private static Map<String, String> words(Instant at, String office) {
        var local = LocalDateTime.ofInstant(at, CityClock.TOKYO);
        return Map.of("date", local.toLocalDate().toString(), "time", HOUR.format(local), "office", office);
    }
}
