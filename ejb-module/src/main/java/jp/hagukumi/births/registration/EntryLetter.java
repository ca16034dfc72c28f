package jp.hagukumi.births.registration;

import static jp.hagukumi.births.rules.RegistrationField.*;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.ChildSex;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.ports.EntryOrder;
import jp.hagukumi.births.rules.AgeAtBirth;
import jp.hagukumi.births.rules.HouseholderRelation;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.store.LinkRows;
import jp.hagukumi.births.store.RegistrationDeskRows.Held;
import jp.hagukumi.documents.ArchivalPaper;

/**
 * What is accepted, as it is handed to the family register: the fields of the notice and its image. Made from what is kept and
 * dated by the order, so that what is sent again is the same to the byte.
 */
final class EntryLetter {

    private static final Properties LABELS = labels();

    private EntryLetter() {}

    static EntryOrder of(
            LinkRows.Order order, Held held, RegistrationContent content, Optional<EntryOrder.Amends> amends) {
        var registration = held.registration();
        var number = held.acceptanceNumber().orElseThrow();
        return new EntryOrder(
                order.id().value(),
                number,
                held.acceptedOn().orElseThrow(),
                registration.ward(),
                registration.filing().orElseThrow().receivedOn(),
                child(content),
                content.text(FATHER_FAMILY_NAME)
                        .map(family -> parent(
                                content,
                                family,
                                FATHER_GIVEN_NAME,
                                FATHER_BIRTH_DATE,
                                FATHER_NATIONALITY,
                                FATHER_OCCUPATION)),
                parent(
                        content,
                        the(content, MOTHER_FAMILY_NAME),
                        MOTHER_GIVEN_NAME,
                        MOTHER_BIRTH_DATE,
                        MOTHER_NATIONALITY,
                        MOTHER_OCCUPATION),
                content.text(HONSEKI_ADDRESS)
                        .map(address -> new EntryOrder.Honseki(address, the(content, HONSEKI_HEAD))),
                the(content, RESIDENCE_ADDRESS),
                the(content, RESIDENCE_HOUSEHOLDER),
                HouseholderRelation.valueOf(the(content, RESIDENCE_RELATION)).words(),
                the(content, FILER_CAPACITY),
                content.text(REMARKS),
                amends,
                image(order, held, number, content, amends));
    }

    private static EntryOrder.Child child(RegistrationContent content) {
        return new EntryOrder.Child(
                the(content, CHILD_FAMILY_NAME),
                content.text(CHILD_GIVEN_NAME),
                content.text(CHILD_FAMILY_KANA),
                content.text(CHILD_GIVEN_KANA),
                content.text(CHILD_LATIN_NAME),
                !"NOT_MARRIED".equals(the(content, PARENTS_MARRIAGE)),
                content.text(CHILD_RANK).map(Integer::valueOf),
                ChildSex.valueOf(the(content, CHILD_SEX)),
                content.minute(BIRTH_AT).orElseThrow(),
                the(content, BIRTH_PLACE));
    }

    private static EntryOrder.Parent parent(
            RegistrationContent content,
            String family,
            RegistrationField given,
            RegistrationField birth,
            RegistrationField nationality,
            RegistrationField occupation) {
        var born = content.date(birth).orElseThrow();
        return new EntryOrder.Parent(
                family,
                the(content, given),
                born,
                AgeAtBirth.of(born, content.minute(BIRTH_AT).orElseThrow().toLocalDate()),
                the(content, nationality),
                content.text(occupation));
    }

    /** Every field of the form that is filled in, with its label (届書等情報, 戸籍法120条の4). */
    private static Bytes image(
            LinkRows.Order order,
            Held held,
            String number,
            RegistrationContent content,
            Optional<EntryOrder.Amends> amends) {
        var registration = held.registration();
        var paper = ArchivalPaper.titled(label("title"), order.orderedAt())
                .row(label("acceptance"), number)
                .row(label("acceptedOn"), held.acceptedOn().orElseThrow().toString())
                .row(
                        label("receivedOn"),
                        registration.filing().orElseThrow().receivedOn().toString())
                .row(label("registration"), registration.id() + " (" + order.version() + ")");
        amends.ifPresent(one -> paper.row(label("amends"), label("amends." + one.kind()) + " " + one.decidedOn()));
        for (var field : RegistrationField.values()) {
            content.text(field).ifPresent(value -> paper.row(label(field.path()), words(field, value)));
        }
        return Bytes.of(paper.note(label("note")).bytes());
    }

    private static String words(RegistrationField field, String value) {
        return LABELS.getProperty(field.path() + "." + value, value);
    }

    private static String label(String key) {
        return Objects.requireNonNull(LABELS.getProperty(key), key);
    }

    /** The form could not be filed without it. */
    private static String the(RegistrationContent content, RegistrationField field) {
        Optional<String> value = content.text(field);
        return value.orElseThrow(() -> new IllegalStateException("Accepted without " + field.path()));
    }

    private static Properties labels() {
        var labels = new Properties();
        try (var file = Objects.requireNonNull(EntryLetter.class.getResourceAsStream("notice-image.properties"))) {
            labels.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return labels;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
