package jp.hagukumi.births.registration;

import static jp.hagukumi.births.rules.RegistrationField.CHILD_FAMILY_NAME;
import static jp.hagukumi.births.rules.RegistrationField.CHILD_GIVEN_NAME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.births.store.RegistrationContents;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.documents.letters.LetterText;
import jp.hagukumi.documents.letters.LetterText.Line;
import jp.hagukumi.documents.letters.Letters;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.time.CityClock;

/**
 * What a family without the app is told on paper: one letter, to who filed or, where the city does not know that person, to the
 * mother. Who reads in the app gets none. A father who filed is written to before a register says that he has custody, unless a
 * support measure keeps anything of the family from him.
 */
@ApplicationScoped
public class RegistrationLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final Properties WORDS = file("letters.properties");
    /** The form's fields in the words of the statutory form. */
    private static final Properties LABELS = file("notice-image.properties");

    private static final Set<RegistrationNotice> ON_PAPER = Set.of(
            RegistrationNotice.REGISTRATION_FILED_LATE,
            RegistrationNotice.REGISTRATION_TO_MEND,
            RegistrationNotice.REGISTRATION_ACCEPTED,
            RegistrationNotice.REGISTRATION_REFUSED);

    @Inject
    Letters letters;

    @Inject
    People people;

    @Inject
    RegistrationContents contents;

    @Inject
    CityClock clock;

    /** One point to be put right. */
    static Line point(String field, String words) {
        return new Line("・" + LABELS.getProperty(field, field), words);
    }

    /** Why it was refused. */
    static Line reason(String words) {
        return new Line(word("reason"), words);
    }

    /**
     * @param reached the family as far as it may be told
     * @return whether somebody is told, by a letter or in the app; also where nothing of this kind is told on paper
     */
    boolean write(
            StoredRegistration registration,
            RegistrationNotice notice,
            Map<String, String> arguments,
            List<Line> said,
            List<UUID> reached) {
        if (!ON_PAPER.contains(notice)) {
            return true;
        }
        var addressee = addressee(registration, reached);
        addressee
                .filter(person -> !(reached.contains(person.value()) && people.signsIn(person)))
                .ifPresent(person -> letters.write(
                        new Letters.Matter(
                                "births.registration." + notice.name(),
                                registration.id().value(),
                                Role.REGISTER_CLERK,
                                registration.ward()),
                        person,
                        registration.about(),
                        text(registration, notice, arguments, said)));
        return addressee.isPresent();
    }

    /** To whom letters go; none where the city knows nobody of them, or none that lives and may be told. */
    Optional<PersonId> addressee(StoredRegistration registration, List<UUID> reached) {
        var filer = registration
                .filing()
                .map(StoredRegistration.Filing::filer)
                .filter(person -> reached.contains(person) || nothingIsKeptFrom(person, registration))
                .stream();
        var mother = registration.mother().map(PersonId::value).filter(reached::contains).stream();
        return Stream.of(filer, mother, reached.stream())
                .flatMap(person -> person)
                .map(PersonId::new)
                .filter(person -> people.find(person)
                        .filter(known -> known.standing() != Standing.DIED)
                        .isPresent())
                .findFirst();
    }

    private boolean nothingIsKeptFrom(UUID person, StoredRegistration registration) {
        return registration.about().stream()
                .noneMatch(subject ->
                        people.isAnythingKeptFrom(new PersonId(person), new PersonId(subject), clock.today()));
    }

    private LetterText text(
            StoredRegistration registration,
            RegistrationNotice notice,
            Map<String, String> arguments,
            List<Line> said) {
        var lines = new ArrayList<Line>();
        lines.add(Line.paragraph(filled(word(notice.name() + ".text"), arguments)));
        lines.addAll(said);
        lines.add(Line.paragraph(word(notice.name() + ".next")));
        lines.add(new Line(word("child"), childsName(registration)));
        lines.add(new Line(word("born"), DAY.format(registration.bornOn())));
        registration
                .filing()
                .ifPresent(filing -> lines.add(new Line(word("received"), DAY.format(filing.receivedOn()))));
        lines.add(Line.paragraph(filled(word(notice.name() + ".en"), arguments)));
        return new LetterText(word(notice.name() + ".title"), lines);
    }

    /** Exactly as filed; without a given name where none was decided. */
    private String childsName(StoredRegistration registration) {
        return contents.find(registration.id(), registration.version()).stream()
                .flatMap(content ->
                        Stream.of(CHILD_FAMILY_NAME, CHILD_GIVEN_NAME).flatMap(part -> content.text(part).stream()))
                .collect(Collectors.joining("\u3000"));
    }

    private static String filled(String words, Map<String, String> arguments) {
        var filled = words;
        for (var argument : arguments.entrySet()) {
            filled = filled.replace("{" + argument.getKey() + "}", DAY.format(LocalDate.parse(argument.getValue())));
        }
        return filled;
    }

    private static String word(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), key);
    }

    private static Properties file(String name) {
        var words = new Properties();
        try (var file = Objects.requireNonNull(RegistrationLetters.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
