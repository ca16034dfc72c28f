package jp.hagukumi.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.checkups.store.StoredBand;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.documents.letters.LetterText;
import jp.hagukumi.documents.letters.Letters;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.NoticeCode;
import jp.hagukumi.notifications.Notices;

/**
 * Tells families of their children's dates. Whoever a support measure keeps anything from is told nothing. A child whose guardians
 * none has an account is told of in a letter, where its date is new or has changed.
 */
@ApplicationScoped
public class CheckupTelling {

    static final String PAGE = "/checkups";

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final Properties WORDS = wordsOfLetters();

    @Inject
    People people;

    @Inject
    PlaceRows places;

    @Inject
    CityCalendar calendar;

    @Inject
    Notices notices;

    @Inject
    Letters letters;

    @Inject
    CityClock clock;

    /** Of many at once, each about its own child, in a few statements; with the place it has now. */
    void tellOfPlaces(CheckupsNotice notice, Collection<StoredCheckup> checkups) {
        var bands = places.bandsOf(checkups.stream()
                .flatMap(checkup -> checkup.band().stream())
                .distinct()
                .toList());
        var offices = offices();
        var words = checkups.stream()
                .filter(checkup -> checkup.band().filter(bands::containsKey).isPresent())
                .collect(Collectors.toMap(
                        Function.identity(),
                        checkup -> words(
                                checkup,
                                Objects.requireNonNull(bands.get(checkup.band().orElseThrow())),
                                offices)));
        tell(notice, words);
        writeLetters(notice, words);
    }

    /**
     * Of children that did not come, or never had a date until it was too late: the family is told in the app, or by letter where
     * nobody of it signs in.
     *
     * @return how each was told; who is missing has nobody whom one may tell
     */
    Map<CheckupId, RecallWay> tellOfMiss(Collection<StoredCheckup> missed) {
        var bands = places.bandsOf(missed.stream()
                .flatMap(checkup -> checkup.band().stream())
                .distinct()
                .toList());
        var offices = offices();
        var day = new HashMap<StoredCheckup, Map<String, String>>();
        var none = new ArrayList<StoredCheckup>();
        for (var checkup : missed) {
            checkup.band()
                    .flatMap(band -> Optional.ofNullable(bands.get(band)))
                    .ifPresentOrElse(band -> day.put(checkup, words(checkup, band, offices)), () -> none.add(checkup));
        }
        var told = new HashMap<>(recall(CheckupsNotice.MISSED, day));
        told.putAll(tellAgain(none));
        return told;
    }

    /** That the checkup is still to be done, and whom to call. @return as for {@link #tellOfMiss} */
    Map<CheckupId, RecallWay> tellAgain(Collection<StoredCheckup> checkups) {
        var byWard = officesOfWards();
        return recall(
                CheckupsNotice.RECALLED,
                checkups.stream()
                        .collect(Collectors.toMap(Function.identity(), checkup -> wordsOfWard(checkup, byWard))));
    }

    private static Map<String, String> wordsOfWard(StoredCheckup checkup, Map<String, CityFacts.Office> byWard) {
        var office = Optional.ofNullable(byWard.get(checkup.ward()));
        return Map.of(
                "kind",
                word("kind." + checkup.kind()),
                "office",
                office.map(CityFacts.Office::name).orElse(""),
                "phone",
                office.map(CityFacts.Office::phone).orElse(""));
    }

    private Map<CheckupId, RecallWay> recall(CheckupsNotice notice, Map<StoredCheckup, Map<String, String>> words) {
        if (words.isEmpty()) {
            return Map.of();
        }
        var toTell = people.guardiansToTell(
                words.keySet().stream().map(StoredCheckup::child).toList(), clock.today());
        var reading = people.signingIn(
                toTell.values().stream().flatMap(List::stream).distinct().toList());
        var byWard = officesOfWards();
        var told = new HashMap<CheckupId, RecallWay>();
        var inTheApp = new HashMap<StoredCheckup, Map<String, String>>();
        words.forEach((checkup, said) -> {
            var guardians = toTell.getOrDefault(checkup.child(), List.of());
            if (guardians.stream().anyMatch(reading::contains)) {
                inTheApp.put(checkup, said);
                told.put(checkup.id(), RecallWay.NOTICE);
            } else if (!guardians.isEmpty()) {
                var written = new HashMap<>(said);
                written.putAll(wordsOfWard(checkup, byWard));
                writeRecall(notice, checkup, guardians.get(0), written);
                told.put(checkup.id(), RecallWay.LETTER);
            }
        });
        tell(notice, inTheApp);
        return told;
    }

    private void writeRecall(
            CheckupsNotice notice, StoredCheckup checkup, PersonId guardian, Map<String, String> said) {
        var lines = new ArrayList<LetterText.Line>();
        lines.add(LetterText.Line.paragraph(word("recall.lead")));
        lines.add(new LetterText.Line(word("checkup"), fact(said, "kind")));
        Optional.ofNullable(said.get("date"))
                .ifPresent(
                        day -> lines.add(new LetterText.Line(word("recall.missed"), DAY.format(LocalDate.parse(day)))));
        lines.add(new LetterText.Line(word("recall.until"), DAY.format(checkup.until())));
        lines.add(new LetterText.Line(word("office"), fact(said, "office")));
        Optional.ofNullable(said.get("phone"))
                .filter(phone -> !phone.isEmpty())
                .ifPresent(phone -> lines.add(new LetterText.Line(word("phone"), phone)));
        lines.add(LetterText.Line.paragraph(word("recall.call")));
        lines.add(LetterText.Line.paragraph(word("recall.done")));
        lines.add(LetterText.Line.paragraph(word("recall.en")));
        letters.write(
                new Letters.Matter(notice.code(), checkup.id().value(), Role.HEALTH_CLERK, checkup.ward()),
                guardian,
                List.of(checkup.child().value()),
                new LetterText(word("recall.title").replace("{kind}", fact(said, "kind")), lines));
    }

    /** Of a place, be it the child's or one that it had or is offered. */
    void tellOf(CheckupsNotice notice, StoredCheckup checkup, StoredBand band, Map<String, String> more) {
        var words = new HashMap<>(words(checkup, band, offices()));
        words.putAll(more);
        tell(notice, Map.of(checkup, words));
    }

    /** That there is news of a checkup, on this page; no more than its kind is said. */
    public void tellOfResult(NoticeCode notice, String page, StoredCheckup checkup) {
        tellOfEach(notice, page, List.of(checkup));
    }

    /** The same of several, in one question and one writing. */
    public void tellOfEach(NoticeCode notice, String page, Collection<StoredCheckup> checkups) {
        var told = people.guardiansToTell(
                checkups.stream().map(StoredCheckup::child).toList(), clock.today());
        notices.tellEach(
                notice,
                page,
                checkups.stream()
                        .flatMap(checkup -> told.getOrDefault(checkup.child(), List.of()).stream()
                                .map(guardian -> new Notices.News(
                                        guardian.value(),
                                        Map.of("kind", word("kind." + checkup.kind())),
                                        checkup.child().value())))
                        .toList());
    }

    /** Of a place that each of them had. */
    void tellOfEach(CheckupsNotice notice, Map<StoredCheckup, StoredBand> had) {
        var offices = offices();
        tell(
                notice,
                had.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> words(one.getKey(), one.getValue(), offices))));
    }

    private void tell(CheckupsNotice notice, Map<StoredCheckup, Map<String, String>> words) {
        var told = people.guardiansToTell(
                words.keySet().stream().map(StoredCheckup::child).toList(), clock.today());
        var news = new ArrayList<Notices.News>();
        words.forEach((checkup, said) -> told.getOrDefault(checkup.child(), List.of())
                .forEach(guardian -> news.add(
                        new Notices.News(guardian.value(), said, checkup.child().value()))));
        notices.tellEach(notice, PAGE, news);
    }

    private void writeLetters(CheckupsNotice notice, Map<StoredCheckup, Map<String, String>> words) {
        var told = people.guardiansToTell(
                words.keySet().stream().map(StoredCheckup::child).toList(), clock.today());
        var reading = people.signingIn(
                told.values().stream().flatMap(List::stream).distinct().toList());
        words.forEach((checkup, said) -> {
            var guardians = told.getOrDefault(checkup.child(), List.of());
            if (!guardians.isEmpty() && guardians.stream().noneMatch(reading::contains)) {
                write(notice, checkup, guardians.get(0), said);
            }
        });
    }

    private void write(CheckupsNotice notice, StoredCheckup checkup, PersonId guardian, Map<String, String> said) {
        letters.write(
                new Letters.Matter(notice.code(), checkup.id().value(), Role.HEALTH_CLERK, checkup.ward()),
                guardian,
                List.of(checkup.child().value()),
                new LetterText(
                        word("title").replace("{kind}", fact(said, "kind")),
                        List.of(
                                LetterText.Line.paragraph(word("lead")),
                                new LetterText.Line(word("checkup"), fact(said, "kind")),
                                new LetterText.Line(word("day"), DAY.format(LocalDate.parse(fact(said, "date")))),
                                new LetterText.Line(
                                        word("begins"), word("begins.from").replace("{time}", fact(said, "time"))),
                                new LetterText.Line(word("office"), fact(said, "office")),
                                LetterText.Line.paragraph(word("change")),
                                LetterText.Line.paragraph(word("en")))));
    }

    private static String fact(Map<String, String> said, String name) {
        return Objects.requireNonNull(said.get(name), name);
    }

    private static String word(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), key);
    }

    private static Properties wordsOfLetters() {
        var words = new Properties();
        try (var file = Objects.requireNonNull(CheckupTelling.class.getResourceAsStream("letters.properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Map<String, CityFacts.Office> officesOfWards() {
        return calendar.offices().stream()
                .collect(Collectors.toMap(CityFacts.Office::ward, Function.identity(), (one, other) -> one));
    }

    Map<String, CityFacts.Office> offices() {
        return calendar.offices().stream().collect(Collectors.toMap(CityFacts.Office::code, Function.identity()));
    }

    Optional<CheckupPlace> shown(
            Optional<UUID> band, Map<UUID, StoredBand> bands, Map<String, CityFacts.Office> offices) {
        return band.flatMap(id -> Optional.ofNullable(bands.get(id))).map(found -> place(found, offices));
    }

    static CheckupPlace place(StoredBand band, Map<String, CityFacts.Office> offices) {
        return new CheckupPlace(
                band.session(),
                band.id(),
                band.ward(),
                band.day(),
                band.begins(),
                Optional.ofNullable(offices.get(band.office())));
    }

    private static Map<String, String> words(
            StoredCheckup checkup, StoredBand band, Map<String, CityFacts.Office> offices) {
        return Map.of(
                "kind",
                word("kind." + checkup.kind()),
                "date",
                band.day().toString(),
                "time",
                HOUR.format(band.begins()),
                "office",
                Optional.ofNullable(offices.get(band.office()))
                        .map(CityFacts.Office::name)
                        .orElse(""));
    }
}
