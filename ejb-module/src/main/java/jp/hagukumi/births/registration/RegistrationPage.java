package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.model.RegistrationLife;
import jp.hagukumi.births.rules.BirthRank;
import jp.hagukumi.births.rules.DueDate;
import jp.hagukumi.births.rules.OnlineConditions;
import jp.hagukumi.births.rules.RegistrationDeadline;
import jp.hagukumi.births.rules.RegistrationDifferences;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.store.NewbornRows;
import jp.hagukumi.births.store.NewbornRows.Certified;
import jp.hagukumi.births.store.PhoneMendings;
import jp.hagukumi.births.store.PhoneMendings.Mended;
import jp.hagukumi.births.store.RegistrationContents;
import jp.hagukumi.births.store.RegistrationHistory;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.kernel.time.CityClock;

/** Puts together what the family sees of a registration. */
@ApplicationScoped
public class RegistrationPage {

    /** What the family itself may do. */
    private static final Set<RegistrationMove> THE_FAMILYS = EnumSet.of(
            RegistrationMove.FILE, RegistrationMove.DISCARD, RegistrationMove.MEND, RegistrationMove.WITHDRAW);

    /** Moves whose reason the family reads. */
    private static final Set<RegistrationMove> FOR_THE_FAMILY =
            EnumSet.of(RegistrationMove.REFUSE, RegistrationMove.MEND_BY_PHONE);

    @Inject
    RegistrationContents contents;

    @Inject
    PhoneMendings mendings;

    @Inject
    Colleagues colleagues;

    @Inject
    RegistrationHistory history;

    @Inject
    RegistrationJudging judging;

    @Inject
    PhotoStanding photos;

    @Inject
    NewbornRows newborns;

    @Inject
    CityCalendar calendar;

    @Inject
    CityClock clock;

    RegistrationView of(StoredRegistration registration) {
        var content = contents.find(registration.id(), registration.version()).orElse(RegistrationContent.EMPTY);
        var allowed = EnumSet.copyOf(THE_FAMILYS);
        allowed.retainAll(RegistrationLife.TABLE.allowedFrom(registration.state()));
        var writable = allowed.contains(RegistrationMove.FILE) || allowed.contains(RegistrationMove.MEND);
        var day =
                registration.filing().map(StoredRegistration.Filing::receivedOn).orElseGet(clock::today);
        var due = new DueDate(registration.dueOn(), registration.dueOn(), registration.deadlineRule());
        var standing = RegistrationDeadline.on(day, due);
        return new RegistrationView(
                registration.id(),
                registration.child(),
                registration.state(),
                registration.version(),
                registration.ward(),
                wardName(registration),
                registration.bornOn(),
                registration.dueOn(),
                standing.daysLeft(),
                standing.late(),
                registration.filing().map(StoredRegistration.Filing::receivedOn),
                fields(registration, content),
                writable ? unmet(judging.online(registration, content)) : List.of(),
                differences(registration, content),
                history.openDefects(registration.id()).stream()
                        .map(defect -> new RegistrationView.Defect(defect.field(), defect.code(), defect.words()))
                        .toList(),
                history.lines(registration.id()).stream()
                        .map(line -> new RegistrationView.Line(
                                line.move(),
                                line.state(),
                                line.byOffice(),
                                line.at(),
                                line.reason().filter(words -> FOR_THE_FAMILY.contains(line.move()))))
                        .toList(),
                mendedByPhone(registration),
                writable
                        ? Optional.of(Bytes.of(judging.notice(content, registration.bornOn())
                                .canonical(registration.id().toString())))
                        : Optional.empty(),
                photos.of(registration),
                List.copyOf(allowed));
    }

    String wardName(StoredRegistration registration) {
        return calendar.city()
                .ward(registration.ward())
                .map(ward -> ward.name())
                .orElse(registration.ward());
    }

    static List<RegistrationRefusal> unmet(OnlineConditions.Decision decision) {
        return decision.unmet().stream()
                .map(condition -> RegistrationRefusal.valueOf("APP_" + condition.name()))
                .toList();
    }

    private List<RegistrationView.Field> fields(StoredRegistration registration, RegistrationContent content) {
        var asked = judging.asked(content, registration.bornOn());
        var sources = contents.sources(registration.id());
        var fields = new ArrayList<RegistrationView.Field>();
        for (var field : RegistrationField.values()) {
            var rule = asked.of(field);
            var value = content.text(field);
            fields.add(new RegistrationView.Field(
                    field.path(),
                    field.section().name(),
                    field.shape().name(),
                    field.shape().pattern(),
                    field.most(),
                    field.words(),
                    rule.need().name(),
                    rule.why().name(),
                    value,
                    value.flatMap(words -> Optional.ofNullable(sources.get(field)))));
        }
        return fields;
    }

    private List<RegistrationView.MendedByPhone> mendedByPhone(StoredRegistration registration) {
        var all = mendings.of(registration.id());
        if (all.isEmpty()) {
            return List.of();
        }
        var names = colleagues.namesOf(all.stream().map(Mended::by).distinct().toList());
        return all.stream()
                .map(one -> new RegistrationView.MendedByPhone(
                        one.version(),
                        one.at(),
                        names.getOrDefault(one.by(), ""),
                        one.spokenWith(),
                        one.reason(),
                        changes(registration.id(), one.version())))
                .toList();
    }

    /** What that version says otherwise than the one before it. */
    private List<Amendment.Change> changes(RegistrationId registration, int version) {
        var was = contents.find(registration, version - 1).orElse(RegistrationContent.EMPTY);
        var is = contents.find(registration, version).orElse(RegistrationContent.EMPTY);
        return Stream.of(RegistrationField.values())
                .filter(field -> !was.text(field).equals(is.text(field)))
                .map(field -> new Amendment.Change(field.path(), was.text(field), is.text(field)))
                .toList();
    }

    private List<String> differences(StoredRegistration registration, RegistrationContent content) {
        return newborns.certified(registration.child()).stream()
                .flatMap(certified -> said(content).stream()
                        .flatMap(form -> RegistrationDifferences.between(said(certified), form).stream()))
                .map(difference -> difference.field().path())
                .toList();
    }

    private static RegistrationDifferences.Said said(Certified certified) {
        return new RegistrationDifferences.Said(
                certified.bornAt(),
                certified.placeAddress(),
                BirthRank.Sex.valueOf(certified.sex()),
                certified.givenName().map(given -> certified.familyName().orElse("") + given),
                certified.motherName());
    }

    /** Nothing is compared before what is compared has been written. */
    private static Optional<RegistrationDifferences.Said> said(RegistrationContent content) {
        var name = Stream.of(RegistrationField.CHILD_FAMILY_NAME, RegistrationField.CHILD_GIVEN_NAME)
                .map(field -> content.text(field).orElse(""))
                .reduce("", String::concat);
        var mother = Stream.of(RegistrationField.MOTHER_FAMILY_NAME, RegistrationField.MOTHER_GIVEN_NAME)
                .map(field -> content.text(field).orElse(""))
                .reduce("", String::concat);
        return content.minute(RegistrationField.BIRTH_AT)
                .flatMap(at -> content.text(RegistrationField.BIRTH_PLACE)
                        .flatMap(place -> content.text(RegistrationField.CHILD_SEX)
                                .map(sex -> new RegistrationDifferences.Said(
                                        at,
                                        place,
                                        BirthRank.Sex.valueOf(sex),
                                        content.text(RegistrationField.CHILD_GIVEN_NAME)
                                                .map(given -> name),
                                        mother))));
    }
}
