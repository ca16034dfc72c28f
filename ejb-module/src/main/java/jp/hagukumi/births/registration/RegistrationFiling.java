package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.births.model.RegistrationContent;
import jp.hagukumi.births.ports.VerifyFilersSignature;
import jp.hagukumi.births.ports.VerifyFilersSignature.Signer;
import jp.hagukumi.births.store.RegistrationContents;
import jp.hagukumi.births.store.RegistrationHistory;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.NameFold;
import jp.hagukumi.kernel.time.CityClock;

/** What filing and mending have in common: judged whole, the app's conditions, and the signature over just what is filed. */
@ApplicationScoped
public class RegistrationFiling {

    @Inject
    RegistrationContents contents;

    @Inject
    RegistrationHistory history;

    @Inject
    RegistrationJudging judging;

    @Inject
    RegistrationNames names;

    @Inject
    VerifyFilersSignature signatures;

    @Inject
    People people;

    @Inject
    CityClock clock;

    /**
     * @return the rules that were asked, to be kept
     * @throws Refusal with everything wrong in the form; with the app's conditions that are not met; for the signature
     */
    String settle(Actor actor, StoredRegistration registration, FilersSignature signature) {
        var written = contents.find(registration.id(), registration.version()).orElse(RegistrationContent.EMPTY);
        var notice = judging.notice(written, registration.bornOn());
        refuse(judging.findings(actor, registration, notice));
        var online = judging.online(registration, notice);
        refuse(RegistrationPage.unmet(online).stream()
                .map(code -> Finding.at("", code))
                .toList());
        sign(actor, registration, notice, signature);
        names.keep(registration.id(), notice);
        return judging.asked(notice, registration.bornOn()).ruleVersion() + " " + online.ruleVersion() + " "
                + registration.deadlineRule();
    }

    private void sign(
            Actor actor, StoredRegistration registration, RegistrationContent notice, FilersSignature signature) {
        var id = registration.id().toString();
        var now = clock.now();
        var signer = signatures.verify(
                notice.canonical(id),
                signature.signature().toArray(),
                signature.certificate().toArray(),
                now);
        var filer = people.find(new PersonId(actor.id()));
        if (filer.filter(known -> isSame(signer, known)).isEmpty()) {
            throw new Refusal(RegistrationRefusal.SIGNED_BY_ANOTHER);
        }
        history.keepSignature(
                registration.id(),
                registration.version(),
                new RegistrationHistory.Signature(
                        notice.digest(id),
                        signature.signature().toArray(),
                        signature.certificate().toArray(),
                        signer.serial(),
                        now));
    }

    private static boolean isSame(Signer signer, PersonFacts filer) {
        return signer.birthDate().equals(filer.birthDate())
                && NameFold.key(signer.name()).equals(NameFold.key(filer.names().full()));
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw Refusal.of(findings);
        }
    }
}
