package jp.hagukumi.pregnancy.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** What a contact must keep to, told all at once. */
final class ContactJudging {

    private static final int LONGEST_WORDS = 4000;

    private ContactJudging() {}

    static void judge(StoredPregnancy pregnancy, CareContact contact, LocalDate today) {
        var findings = new ArrayList<Finding>();
        if (contact.on().isAfter(today)) {
            findings.add(Finding.at("on", ConsultationRefusal.DAY_IN_THE_FUTURE));
        }
        if (contact.on().isBefore(pregnancy.notifiedOn())) {
            findings.add(Finding.at("on", ConsultationRefusal.DAY_BEFORE_NOTICE));
        }
        if (contact.kind() == CareContact.Kind.INTERVIEW && contact.place().isEmpty()) {
            findings.add(Finding.at("place", ConsultationRefusal.PLACE_MISSING));
        }
        CareWords.flawOf("words", contact.words(), LONGEST_WORDS).ifPresent(findings::add);
        if (contact.outcome() == CareContact.Outcome.CONTACT_AGAIN
                && contact.nextOn().isEmpty()) {
            findings.add(Finding.at("nextOn", ConsultationRefusal.NEXT_DAY_MISSING));
        }
        if (contact.nextOn().filter(next -> next.isBefore(contact.on())).isPresent()) {
            findings.add(Finding.at("nextOn", ConsultationRefusal.NEXT_DAY_BEFORE_THIS));
        }
        if (!findings.isEmpty()) {
            throw Refusal.of(findings);
        }
    }
}
