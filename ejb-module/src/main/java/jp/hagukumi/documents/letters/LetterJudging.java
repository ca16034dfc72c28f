package jp.hagukumi.documents.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.documents.model.LetterSheets;
import jp.hagukumi.documents.model.LetterSheets.Sheet;
import jp.hagukumi.documents.store.StoredLetter;
import jp.hagukumi.identity.Address;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.time.CityClock;
import org.apache.pdfbox.pdmodel.PDDocument;

/** How letters would go today: to whom, where, and what holds each back. Asked anew each time, since lives change while letters wait. */
@ApplicationScoped
public class LetterJudging {

    @Inject
    People people;

    @Inject
    CityCalendar calendar;

    @Inject
    LetterPaper paper;

    @Inject
    CityClock clock;

    JudgedLetter judge(StoredLetter letter) {
        return judge(List.of(letter)).get(0);
    }

    /** In the order given. */
    List<JudgedLetter> judge(List<StoredLetter> letters) {
        if (letters.isEmpty()) {
            return List.of();
        }
        var today = clock.today();
        var asked = new HashSet<PersonId>();
        letters.forEach(letter -> letter.concerned().forEach(person -> asked.add(new PersonId(person))));
        var known = people.findAll(asked);
        var underProtection = people.underProtection(asked, today);
        // Drawn once to see what fits and what the font lacks; what is given out is drawn by itself.
        try (var scratch = new PDDocument();
                var sheets = LetterSheets.on(scratch, paper.window(today))) {
            var judged = new ArrayList<JudgedLetter>();
            for (var letter : letters) {
                judged.add(judge(letter, known, underProtection, sheets, today));
            }
            return judged;
        } catch (IOException memoryOnly) {
            throw new UncheckedIOException(memoryOnly);
        }
    }

    private JudgedLetter judge(
            StoredLetter letter,
            Map<PersonId, PersonFacts> known,
            Collection<PersonId> underProtection,
            LetterSheets sheets,
            LocalDate today)
            throws IOException {
        var addressee = Optional.ofNullable(known.get(letter.addressee()));
        var name = addressee.map(LetterJudging::nameOf).orElse("");
        var address = addressee.filter(LetterJudging::livesHere).flatMap(PersonFacts::address);
        var sheet = paper.sheet(letter, name, address, today);
        var digest = digest(sheet.addressee());
        var lacking = lacking(letter, name, address, sheet, sheets);
        var holds = EnumSet.noneOf(LetterHold.class);
        if (addressee.filter(person -> person.standing() == Standing.DIED).isPresent()) {
            holds.add(LetterHold.ADDRESSEE_DIED);
        }
        if (letter.about().stream().anyMatch(person -> died(known, new PersonId(person)))) {
            holds.add(LetterHold.PERSON_DIED);
        }
        if (isKeptFromAddressee(letter, underProtection, today)) {
            holds.add(LetterHold.NOT_TO_BE_TOLD);
        }
        if (address.isEmpty()) {
            holds.add(LetterHold.NO_ADDRESS);
        }
        if (underProtection.contains(letter.addressee()) && !letter.lookedAt().equals(Optional.of(digest))) {
            holds.add(LetterHold.ADDRESS_PROTECTED);
        }
        if (letter.state() == LetterState.IN_BATCH && !letter.printed().equals(Optional.of(digest))) {
            holds.add(LetterHold.ADDRESS_CHANGED);
        }
        if (!lacking.isEmpty()) {
            holds.add(LetterHold.CHARACTERS);
        }
        if (!sheets.draw(sheet)) {
            holds.add(LetterHold.TOO_LONG);
        }
        return new JudgedLetter(letter, name, address, digest, sheet, holds, lacking);
    }

    /** The 通称 of a foreign national where one is registered: under it the post finds the door. */
    private static String nameOf(PersonFacts person) {
        return person.names().alias().orElseGet(() -> person.names().full());
    }

    private static boolean livesHere(PersonFacts person) {
        return person.standing() == Standing.RESIDENT || person.standing() == Standing.ELSEWHERE;
    }

    private static boolean died(Map<PersonId, PersonFacts> known, PersonId person) {
        return Optional.ofNullable(known.get(person))
                .filter(facts -> facts.standing() == Standing.DIED)
                .isPresent();
    }

    private boolean isKeptFromAddressee(StoredLetter letter, Collection<PersonId> underProtection, LocalDate today) {
        return letter.about().stream()
                .map(PersonId::new)
                .filter(person -> !person.equals(letter.addressee()) && underProtection.contains(person))
                .anyMatch(person -> people.isAnythingKeptFrom(letter.addressee(), person, today));
    }

    private static List<Lacking> lacking(
            StoredLetter letter, String name, Optional<Address> address, Sheet sheet, LetterSheets sheets) {
        var found = new ArrayList<Lacking>();
        note(found, sheets, "NAME", name);
        note(found, sheets, "ADDRESS", address.map(LetterPaper::lines).orElse(""));
        note(found, sheets, "SENDER", sheet.sender());
        note(found, sheets, "TITLE", letter.text().title());
        letter.text().lines().forEach(line -> {
            note(found, sheets, "LABEL", line.label());
            note(found, sheets, line.label().isEmpty() ? "TEXT" : line.label(), line.words());
        });
        return found;
    }

    private static void note(List<Lacking> found, LetterSheets sheets, String place, String words) {
        var lacking = sheets.lacking(words);
        if (!lacking.isEmpty()) {
            found.add(new Lacking(place, words, List.copyOf(lacking)));
        }
    }

    private static String digest(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
