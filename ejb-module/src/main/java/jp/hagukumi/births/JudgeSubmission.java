package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.births.rules.CertificateFlaw;
import jp.hagukumi.births.rules.CertificateRules;
import jp.hagukumi.births.rules.SubmissionFacts;
import jp.hagukumi.births.rules.SubmissionRules;
import jp.hagukumi.births.rules.SubmissionRules.Destination;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import org.jspecify.annotations.Nullable;

/** Judges what is handed in before any transaction begins: all findings at once, or what is to be kept. */
@ApplicationScoped
public class JudgeSubmission {

    private static final Duration CITY_REMEMBERED = Duration.ofMinutes(1);

    @Inject
    CityCalendar calendar;

    @Inject
    RegisteredCodes codes;

    @Inject
    CityClock clock;

    private final CertificateRules certificateRules = CertificateRules.published();
    private final SubmissionRules submissionRules = SubmissionRules.published();
    private volatile @Nullable OwnCodes own;

    private record OwnCodes(String city, Set<String> codes, Instant until) {}

    /** A first version; a correction goes its own way. */
    public JudgedSubmission judgeFirst(Actor actor, Submission submission) {
        var judged = judge(actor, submission);
        if (submission.version() != 1) {
            throw Refusal.at("version", BirthsRefusal.FIRST_VERSION_IS_ONE);
        }
        return judged;
    }

    /** @throws Refusal with every finding of the rules */
    public JudgedSubmission judge(Actor actor, Submission submission) {
        var institution = institutionOf(actor);
        var now = clock.now();
        var verdict = certificateRules.judge(submission.content(), LocalDateTime.ofInstant(now, CityClock.TOKYO));
        var findings = new ArrayList<>(submissionRules.judge(factsOf(submission)));
        findings.addAll(verdict.refusals());
        refuse(findings);
        var destination = submissionRules.destination(
                submission.municipality(), ownCodes(now).codes());
        var flags = EnumSet.noneOf(CertificateFlag.class);
        if (verdict.remarks().stream().anyMatch(JudgeSubmission::isUnusual)) {
            flags.add(CertificateFlag.UNUSUAL_VALUE);
        }
        var remarks = new ArrayList<>(
                verdict.remarks().stream().map(JudgeSubmission::remark).toList());
        submissionRules
                .remark(submission.medicalInstitutionCode(), codes.of(institution, now))
                .ifPresent(finding -> {
                    flags.add(CertificateFlag.UNUSUAL_VALUE);
                    remarks.add(remark(finding));
                });
        if (destination != Destination.HERE) {
            flags.add(CertificateFlag.FOREIGN_MUNICIPALITY);
            remarks.add(new Remark(
                    destination == Destination.ELSEWHERE
                            ? CertificateFlaw.OTHER_MUNICIPALITY
                            : CertificateFlaw.UNKNOWN_MUNICIPALITY,
                    "municipality",
                    Map.of()));
        }
        return new JudgedSubmission(
                institution,
                submission,
                routing(destination),
                wardOf(submission.municipality()),
                flags,
                remarks,
                verdict.ruleVersion(),
                CanonicalForm.of(submission).sha256());
    }

    /** The institution that an actor acts for. */
    public static UUID institutionOf(Actor actor) {
        return actor.institution().orElseThrow(() -> new Refusal(KernelRefusal.NOT_ALLOWED));
    }

    /** A message without a certificate: its envelope alone is judged. */
    public void judgeEnvelope(Cancellation cancellation) {
        var envelope = cancellation.envelope();
        var found = submissionRules.judge(new SubmissionFacts(
                cancellation.certificateNumber(),
                cancellation.version(),
                Optional.empty(),
                calendar.city().municipalityCode(),
                Optional.empty(),
                Optional.empty(),
                0,
                true,
                envelope.messageId(),
                envelope.received().length(),
                envelope.bodyDigest().length(),
                !envelope.signerChain().isEmpty(),
                envelope.kind() == Envelope.Kind.SOAP));
        refuse(found);
    }

    /** Whether a certificate may be sent on to that code. */
    public boolean isElsewhere(String municipality) {
        return submissionRules.destination(municipality, ownCodes(clock.now()).codes()) == Destination.ELSEWHERE;
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw Refusal.of(findings);
        }
    }

    private static SubmissionFacts factsOf(Submission submission) {
        var envelope = submission.envelope();
        return new SubmissionFacts(
                submission.certificateNumber(),
                submission.version(),
                submission.serial(),
                submission.municipality(),
                submission.medicalInstitutionCode(),
                submission.attachment().map(Attachment::mediaType),
                submission.attachment().map(each -> each.content().length()).orElse(0),
                submission
                        .attachment()
                        .map(each -> each.content().sha256().equals(each.sha256()))
                        .orElse(true),
                envelope.messageId(),
                envelope.received().length(),
                envelope.bodyDigest().length(),
                !envelope.signerChain().isEmpty(),
                envelope.kind() == Envelope.Kind.SOAP);
    }

    private static Remark remark(Finding finding) {
        return new Remark(finding.code(), finding.field(), finding.arguments());
    }

    /** A child without a name yet is nothing unusual. */
    private static boolean isUnusual(Finding finding) {
        return finding.code() != CertificateFlaw.UNNAMED;
    }

    private static Routing routing(Destination destination) {
        return switch (destination) {
            case HERE -> Routing.HERE;
            case ELSEWHERE -> Routing.FORWARD;
            case NOWHERE -> Routing.RETURN;
        };
    }

    /** Addressed to a ward of this city, a certificate waits there. */
    public Optional<String> wardOf(String municipality) {
        var now = clock.now();
        return Optional.of(municipality)
                .filter(code -> ownCodes(now).codes().contains(code))
                .filter(code -> !code.equals(ownCodes(now).city()));
    }

    /** Read again each minute: a city changes its wards once in decades. */
    private OwnCodes ownCodes(Instant now) {
        var remembered = own;
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered;
        }
        var city = calendar.city();
        var codes = new HashSet<String>();
        codes.add(city.municipalityCode());
        city.wards().forEach(ward -> codes.add(ward.code()));
        var fresh = new OwnCodes(city.municipalityCode(), Set.copyOf(codes), now.plus(CITY_REMEMBERED));
        own = fresh;
        return fresh;
    }
}
