package jp.hagukumi.births.registration;

import static jp.hagukumi.births.rules.RegistrationField.*;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.model.RegistrationLife;
import jp.hagukumi.births.ports.VerifyFilersSignature;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.births.store.LinkFilings;
import jp.hagukumi.births.store.RegistrationContents;
import jp.hagukumi.births.store.RegistrationHistory;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.births.store.StoredRegistration.Filing;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.documents.Upload;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.NameFold;
import jp.hagukumi.kernel.time.CityClock;

/** One filing of マイナポータル becomes a case at the desk, or is set aside: each in a transaction of its own. */
@Stateless
public class DepositLinkFiling {

    private static final Logger LOG = Logger.getLogger(DepositLinkFiling.class.getName());
    private static final String PHOTO_OF_FILING = "births.link_filing";

    @Inject
    LinkFilings filings;

    @Inject
    FiledChild children;

    @Inject
    FamilyLocks locks;

    @Inject
    RegistrationRows registrations;

    @Inject
    RegistrationContents contents;

    @Inject
    RegistrationHistory history;

    @Inject
    RegistrationJudging judging;

    @Inject
    RegistrationNames names;

    @Inject
    RegistrationDepositing depositing;

    @Inject
    Documents documents;

    @Inject
    VerifyFilersSignature signatures;

    @Inject
    RuleTables rules;

    @Inject
    CityCalendar calendar;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * An incomplete one is deposited as it is (the day counts), each missing field noted; it is not accepted before they are mended.
     *
     * @throws Refusal for whatever else keeps it from being a case; then nothing of it was done
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public FilingOutcome deposit(Actor actor, LinkFiling filing) {
        var before = before(actor, filing);
        if (before.isPresent()) {
            return before.get();
        }
        if (!calendar.city().includes(filing.addressee())) {
            throw Refusal.at("addressee", RegistrationRefusal.NOT_OF_THIS_CITY);
        }
        var content = content(filing);
        var bornOn = content.minute(BIRTH_AT)
                .orElseThrow(() -> Refusal.at(BIRTH_AT.path(), RegistrationRefusal.FIELD_MISSING))
                .toLocalDate();
        var received = received(filing, bornOn);
        var signer = signed(filing, content);
        var mother = children.mother(content);
        var newborn = children.of(actor, mother, content, filing);
        locks.hold(newborn.child(), newborn.mother());
        endDraft(actor, newborn.child());
        var written = write(actor, newborn, content, bornOn);
        var notice = judging.notice(content, bornOn);
        var findings = judging.findings(actor, written, notice);
        if (!findings.stream().allMatch(finding -> finding.code() == RegistrationRefusal.FIELD_MISSING)) {
            throw Refusal.of(findings);
        }
        names.keep(written.id(), notice);
        children.keepPhoto(actor, written, newborn, filing);
        var filed = new Filing(
                children.filer(content, mother).orElse(sender(actor)),
                clock.now(),
                received,
                received.isAfter(written.dueOn()),
                judging.asked(notice, bornOn).ruleVersion() + " " + written.deadlineRule());
        depositing.deposit(actor, written, filed, Optional.empty());
        findings.forEach(finding -> history.addDefect(
                written.id(),
                new RegistrationHistory.Defect(
                        finding.field(), RegistrationRefusal.FIELD_MISSING.name(), Optional.empty()),
                sender(actor),
                clock.now()));
        history.keepSignature(
                written.id(),
                1,
                new RegistrationHistory.Signature(
                        content.digest(filing.filingId()),
                        filing.signature().signature().toArray(),
                        filing.signature().certificate().toArray(),
                        signer.serial(),
                        clock.now()));
        filings.keep(
                new LinkFilingId(Ids.next()),
                sender(actor),
                filing,
                Optional.of(written.id()),
                Optional.empty(),
                clock.now());
        audit.note(
                actor,
                RegistrationAudit.REGISTRATION_FILED,
                written.id(),
                written.about(),
                Map.of(
                        "channel",
                        written.channel(),
                        "late",
                        String.valueOf(filed.late()),
                        "missing",
                        String.valueOf(findings.size())));
        return FilingOutcome.taken(written.id());
    }

    /** Keeps it whole for a clerk. Sent again meanwhile, it is answered as before. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public FilingOutcome setAside(Actor actor, LinkFiling filing, Refusal why) {
        filings.hold(sender(actor));
        var same = same(actor, filing);
        if (same.isPresent()) {
            return same.get();
        }
        var field = Optional.ofNullable(why.arguments().get("field")).filter(path -> !path.isEmpty());
        var finding = why.code() instanceof RegistrationRefusal known ? known : RegistrationRefusal.LINK_FILING_UNFIT;
        var id = new LinkFilingId(Ids.next());
        filings.keep(
                id,
                sender(actor),
                filing,
                Optional.empty(),
                Optional.of(new LinkFilings.Finding(finding.code(), field)),
                clock.now());
        filing.photo().ifPresent(picture -> keepPhoto(actor, id, picture));
        return FilingOutcome.setAside(finding);
    }

    /** What is no picture is kept as evidence with the filing, and shown to nobody. */
    private void keepPhoto(Actor actor, LinkFilingId filing, Bytes picture) {
        if (documents.pixelsOf(picture.toArray()).isEmpty()) {
            return;
        }
        try {
            documents.keep(actor, new Upload(PHOTO_OF_FILING, filing.value(), List.of(), picture.toArray()));
        } catch (Refusal unreadable) {
            LOG.log(Level.WARNING, "The photo of filing {0} is not readable", filing);
        }
    }

    private Optional<FilingOutcome> before(Actor actor, LinkFiling filing) {
        filings.hold(sender(actor));
        var same = same(actor, filing);
        if (same.isEmpty() && !filings.known(sender(actor), filing).isEmpty()) {
            throw Refusal.at("filingId", RegistrationRefusal.LINK_NUMBER_USED_TWICE);
        }
        return same;
    }

    private Optional<FilingOutcome> same(Actor actor, LinkFiling filing) {
        return filings.known(sender(actor), filing).stream()
                .filter(LinkFilings.Known::same)
                .findFirst()
                .map(known -> new FilingOutcome(
                        FilingOutcome.Kind.REPEATED,
                        known.registration(),
                        known.finding().map(RegistrationRefusal::of)));
    }

    private static UUID sender(Actor actor) {
        return actor.institution().orElse(actor.id());
    }

    private static RegistrationContent content(LinkFiling filing) {
        var values = new LinkedHashMap<String, Optional<String>>();
        filing.values().forEach((path, value) -> values.put(path, Optional.of(value)));
        return RegistrationContent.EMPTY.with(RegistrationWriting.read(values));
    }

    /** The day on which it was filed, which is that of receipt also where it came later. */
    private LocalDate received(LinkFiling filing, LocalDate bornOn) {
        var filedOn = LocalDate.ofInstant(filing.filedAt(), CityClock.TOKYO);
        if (filing.filedAt().isAfter(clock.now())) {
            throw Refusal.at("filedAt", RegistrationRefusal.RECEIPT_AFTER_TODAY);
        }
        if (filedOn.isBefore(bornOn)) {
            throw Refusal.at("filedAt", RegistrationRefusal.RECEIPT_BEFORE_BIRTH);
        }
        return filedOn;
    }

    /** The one who signed is the one who files: father or mother, as the form says. */
    private VerifyFilersSignature.Signer signed(LinkFiling filing, RegistrationContent content) {
        var signer = signatures.verify(
                content.canonical(filing.filingId()),
                filing.signature().signature().toArray(),
                filing.signature().certificate().toArray(),
                clock.now());
        var capacity = content.text(FILER_CAPACITY).orElse("");
        var mother = capacity.equals("MOTHER");
        var born = content.date(mother ? MOTHER_BIRTH_DATE : FATHER_BIRTH_DATE);
        if (!(mother || capacity.equals("FATHER"))
                || born.filter(signer.birthDate()::equals).isEmpty()
                || !NameFold.key(signer.name()).equals(NameFold.key(FiledChild.name(content, mother)))) {
            throw Refusal.at(FILER_CAPACITY.path(), RegistrationRefusal.SIGNED_BY_ANOTHER);
        }
        return signer;
    }

    /** A draft of the family's ends with it; anything that was filed already stays, and this is a clerk's to see. */
    private void endDraft(Actor actor, jp.hagukumi.identity.PersonId child) {
        registrations.open(child).ifPresent(open -> {
            if (open.state() != RegistrationState.DRAFT) {
                throw new Refusal(RegistrationRefusal.ALREADY_FILED);
            }
            var ended = RegistrationLife.TABLE.after(open.state(), RegistrationMove.DISCARD);
            registrations.changeState(open.id(), ended);
            history.add(open.id(), RegistrationMove.DISCARD, ended, actor, clock.now(), Optional.empty());
        });
    }

    private StoredRegistration write(
            Actor actor, FiledChild.Found newborn, RegistrationContent content, LocalDate bornOn) {
        var due = rules.deadlines().due(bornOn, content.flag(BIRTH_ABROAD), calendar::openDayFrom);
        var written = new StoredRegistration(
                new RegistrationId(Ids.next()),
                newborn.child(),
                newborn.mother(),
                newborn.certificate(),
                "MYNAPORTAL",
                newborn.ward(),
                RegistrationState.DRAFT,
                1,
                bornOn,
                due.day(),
                due.ruleVersion(),
                sender(actor),
                clock.now(),
                Optional.empty());
        registrations.write(written);
        contents.keep(written.id(), 1, content, sender(actor), clock.now());
        return written;
    }
}
