package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hagukumi.announcements.RegistrationMended;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.Wording;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.store.PhoneMendings;
import jp.hagukumi.births.store.PhoneMendings.Mended;
import jp.hagukumi.births.store.RegistrationContents;
import jp.hagukumi.births.store.RegistrationDeskRows;
import jp.hagukumi.births.store.RegistrationHistory;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;

/**
 * A clerk puts a small mistake right after speaking with the filer on the phone (簡易補正), with the filer's consent. What was filed and
 * signed stays as it was; the mended form is a next version without a signature. Which fields are small is the city's dated list; the
 * family reads in the app what was changed, why, and with whom the office spoke.
 */
@Stateless
public class MendByPhone {

    @Inject
    Access access;

    @Inject
    DeskCase desk;

    @Inject
    RegistrationWriting writing;

    @Inject
    RegistrationContents contents;

    @Inject
    RegistrationJudging judging;

    @Inject
    RegistrationDeskRows rows;

    @Inject
    RegistrationHistory history;

    @Inject
    PhoneMendings mendings;

    @Inject
    RuleTables rules;

    @Inject
    RegistrationTold told;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * A talk with the filer.
     *
     * @param values by path of the form's field; an empty one is taken out
     * @param spokenWith whom the clerk spoke with, 1–100 code points
     * @param reason what was wrong and how it was made sure, as the family will read it; 1–500 code points
     * @param consented the filer agreed to it
     */
    public record Talk(Map<String, Optional<String>> values, Written spokenWith, Written reason, boolean consented) {

        public Talk {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Talk[" + values.size() + "]";
        }
    }

    /**
     * @throws Refusal {@link RegistrationRefusal#CONSENT_MISSING}; {@link RegistrationRefusal#NOT_BY_PHONE} at each field that is
     *     not on the list; {@link RegistrationRefusal#NOTHING_MENDED}; {@link RegistrationRefusal#FAMILY_MENDS} while the family has
     *     begun to mend it in the app; everything still wrong in the form; WRONG_STATE, {@link RegistrationRefusal#ACT_WAITS},
     *     CHANGED_MEANWHILE
     */
    public void mend(Actor actor, RegistrationId registration, int rowVersion, Talk talk) {
        access.require(actor, RegistrationAction.MEND_BY_PHONE, registration);
        var with = Wording.require("spokenWith", talk.spokenWith());
        var reason = Wording.require("reason", talk.reason());
        if (!talk.consented()) {
            throw Refusal.at("consented", RegistrationRefusal.CONSENT_MISSING);
        }
        var changes = small(talk);
        var held = desk.held(registration, rowVersion);
        var state = desk.after(held, RegistrationMove.MEND_BY_PHONE);
        refuseWhileFamilyMends(held.registration());
        var mended =
                writing.write(actor, held.registration(), held.registration().version(), changes);
        if (mended.version() == held.registration().version()) {
            throw new Refusal(RegistrationRefusal.NOTHING_MENDED);
        }
        whole(actor, mended);
        var now = clock.now();
        mendings.keep(registration, new Mended(mended.version(), new StaffId(actor.id()), now, with, reason));
        history.settleDefects(registration, now);
        rows.move(registration, state);
        desk.remember(actor, held, RegistrationMove.MEND_BY_PHONE, state, Optional.of(reason));
        outbox.record(
                actor,
                new RegistrationMended(
                        registration.value(),
                        mended.child().value(),
                        mended.mother().map(PersonId::value),
                        mended.ward(),
                        mended.version()));
        told.tell(mended, RegistrationNotice.REGISTRATION_MENDED_BY_PHONE, Map.of());
        audit.note(
                actor,
                RegistrationAudit.MENDED_BY_PHONE,
                registration,
                mended.about(),
                Map.of(
                        "version",
                        String.valueOf(mended.version()),
                        "fields",
                        changes.keySet().stream()
                                .map(RegistrationField::path)
                                .sorted()
                                .collect(Collectors.joining(" "))));
    }

    private Map<RegistrationField, Optional<String>> small(Talk talk) {
        var changes = RegistrationWriting.read(talk.values());
        var large = changes.keySet().stream()
                .filter(field -> !rules.phoneMending().may(field, clock.today()))
                .map(field -> Finding.at(field.path(), RegistrationRefusal.NOT_BY_PHONE))
                .toList();
        if (!large.isEmpty()) {
            throw Refusal.of(large);
        }
        return changes;
    }

    /** A version that the family wrote and has not handed in yet is not the office's to put in force. */
    private void refuseWhileFamilyMends(StoredRegistration registration) {
        var byOffice = mendings.of(registration.id()).stream().anyMatch(one -> one.version() == registration.version());
        if (registration.state() == RegistrationState.NEEDS_FIX
                && registration.version() > 1
                && !byOffice
                && !history.isSigned(registration.id(), registration.version())) {
            throw new Refusal(RegistrationRefusal.FAMILY_MENDS);
        }
    }

    /** As a whole it has to be what can be accepted: otherwise the filer is asked. */
    private void whole(Actor actor, StoredRegistration mended) {
        var written = contents.find(mended.id(), mended.version()).orElse(RegistrationContent.EMPTY);
        var findings = judging.findings(actor, mended, judging.notice(written, mended.bornOn()));
        if (!findings.isEmpty()) {
            throw Refusal.of(findings);
        }
    }
}
