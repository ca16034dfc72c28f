package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.births.rules.AnnouncedMatch;
import jp.hagukumi.births.store.AnnouncementRows;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.time.CityClock;

/** Where a certificate that is joined meets a child its family has told of: one child, and one registration. */
@ApplicationScoped
public class AnnouncedChildren {

    @Inject
    AnnouncementRows announcements;

    @Inject
    RegistrationRows registrations;

    @Inject
    RuleTables rules;

    @Inject
    CityCalendar calendar;

    @Inject
    CityClock clock;

    /** What the certificate means for the children this mother told of. */
    AnnouncedMatch.Decision match(UUID mother, CertificateContent content) {
        var told = announcements.uncertifiedOf(new PersonId(mother)).stream()
                .map(each -> new AnnouncedMatch.Announced(
                        each.child().value(), new AnnouncedMatch.Birth(each.bornOn(), each.order(), male(each.sex()))))
                .toList();
        var certified = new AnnouncedMatch.Birth(
                content.bornAt().toLocalDate(), content.birthOrderInDelivery().orElse(1), male(content.childSex()));
        return new AnnouncedMatch(rules.announcements()).decide(certified, told, clock.today());
    }

    /** Those among which a clerk has to choose: none where it is plain. */
    List<JoinProposals.Told> near(UUID mother, CertificateContent content) {
        if (match(mother, content).kind() != AnnouncedMatch.Kind.NEAR) {
            return List.of();
        }
        return announcements.uncertifiedOf(new PersonId(mother)).stream()
                .filter(each -> rules.announcements()
                        .mayBeOneDelivery(each.bornOn(), content.bornAt().toLocalDate(), clock.today()))
                .map(each -> new JoinProposals.Told(each.child().value(), each.bornOn(), each.order(), each.sex()))
                .toList();
    }

    /** Whether she told of a child of just this day and place in the delivery: another one cannot have them too. */
    boolean isTaken(UUID mother, CertificateContent content) {
        return announcements.uncertifiedOf(new PersonId(mother)).stream()
                .anyMatch(each -> each.bornOn().equals(content.bornAt().toLocalDate())
                        && each.order() == content.birthOrderInDelivery().orElse(1));
    }

    /** Whether this is a child of hers that she told of and that no certificate is joined to. */
    boolean isWaiting(UUID mother, UUID child) {
        return announcements.uncertifiedOf(new PersonId(mother)).stream()
                .anyMatch(each -> each.child().value().equals(child));
    }

    /** As the family told of it, also where a certificate is joined. */
    Optional<AnnouncementRows.Announced> told(UUID child) {
        return announcements.find(new PersonId(child));
    }

    /** The child's registration rests on the certificate from now on; a draft's deadline counts from the day certified. */
    void met(UUID child, CertificateId certificate, LocalDate bornOn) {
        registrations
                .open(new PersonId(child))
                .filter(open -> open.certificate().isEmpty())
                .ifPresent(open -> {
                    registrations.restOn(open.id(), Optional.of(certificate));
                    if (open.state() == RegistrationState.DRAFT
                            && !open.bornOn().equals(bornOn)) {
                        var due = rules.deadlines().due(bornOn, false, calendar::openDayFrom);
                        registrations.changeBirth(open.id(), bornOn, due.day(), due.ruleVersion());
                    }
                });
    }

    private static Optional<Boolean> male(ChildSex sex) {
        return sex == ChildSex.UNDETERMINED ? Optional.empty() : Optional.of(sex == ChildSex.MALE);
    }
}
