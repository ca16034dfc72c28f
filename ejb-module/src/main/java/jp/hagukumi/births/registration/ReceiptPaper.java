package jp.hagukumi.births.registration;

import static jp.hagukumi.births.rules.RegistrationField.*;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.births.store.StoredRegistration.Filing;
import jp.hagukumi.documents.ArchivalPaper;
import jp.hagukumi.kernel.time.CityClock;

/** The record of deposit as a paper: what it is, what it is not, and what was deposited, names exactly as filed. */
final class ReceiptPaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm");
    private static final Properties WORDS = words();

    /** How whoever is shown the paper sees that it is genuine. */
    record Proof(ReceiptCode code, String verifiedAt) {}

    private ReceiptPaper() {}

    static byte[] of(
            StoredRegistration registration,
            Filing filing,
            RegistrationContent content,
            String ward,
            Proof proof,
            Instant now) {
        var paper = ArchivalPaper.titled(word("title"), now)
                .paragraph(word("what"))
                .paragraph(word("not"))
                .note(word("en"))
                .row(word("id"), registration.id().toString())
                .row(word("received"), day(filing.receivedOn()))
                .row(word("filed"), minute(filing.filedAt()))
                .row(word("due"), day(registration.dueOn()) + (filing.late() ? "　" + word("late") : ""))
                .row(word("office"), ward)
                .row(
                        word("child"),
                        name(content, CHILD_FAMILY_NAME, CHILD_GIVEN_NAME)
                                + (content.flag(CHILD_NAME_UNDECIDED) ? "（" + word("undecided") + "）" : ""))
                .row(word("kana"), name(content, CHILD_FAMILY_KANA, CHILD_GIVEN_KANA))
                .row(word("born"), content.minute(BIRTH_AT).map(MINUTE::format).orElse(""))
                .row(word("place"), content.text(BIRTH_PLACE).orElse(""))
                .row(word("father"), name(content, FATHER_FAMILY_NAME, FATHER_GIVEN_NAME))
                .row(word("mother"), name(content, MOTHER_FAMILY_NAME, MOTHER_GIVEN_NAME))
                .row(
                        word("filer"),
                        content.text(FILER_CAPACITY)
                                .map(capacity -> WORDS.getProperty(capacity, capacity))
                                .orElse(""))
                .row(word("version"), Integer.toString(registration.version()))
                .row(word("made"), minute(now))
                .row(word("code"), proof.code().forReading())
                .row(word("verifiedAt"), proof.verifiedAt())
                .note(word("verify"));
        return paper.bytes();
    }

    private static String day(LocalDate day) {
        return DAY.format(day) + " (" + day + ")";
    }

    private static String minute(Instant at) {
        return MINUTE.format(at.atZone(CityClock.TOKYO));
    }

    private static String name(RegistrationContent content, RegistrationField... parts) {
        return Stream.of(parts).flatMap(part -> content.text(part).stream()).collect(Collectors.joining("\u3000"));
    }

    private static String word(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), key);
    }

    private static Properties words() {
        var words = new Properties();
        try (var file = Objects.requireNonNull(ReceiptPaper.class.getResourceAsStream("receipt.properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
