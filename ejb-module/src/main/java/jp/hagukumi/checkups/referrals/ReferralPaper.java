package jp.hagukumi.checkups.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.day.ReferralGround.Finding;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.documents.ArchivalPaper;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.kernel.time.CityClock;

/** The letter as a paper: what was found, for whom it is, by which code the answer comes back, and the part that is sent back by post. */
final class ReferralPaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");

    private ReferralPaper() {}

    /** @param ward its name */
    static byte[] of(
            StoredReferral referral,
            List<Finding> findings,
            PersonFacts child,
            CheckupKind kind,
            String ward,
            Instant now) {
        var letter = referral.letter();
        var paper = ArchivalPaper.titled(word("title"), now)
                .row(word("addressed"), letter.addressed() + word("addressed.suffix"))
                .row(word("from"), ward)
                .row(word("written"), day(LocalDate.ofInstant(letter.at(), CityClock.TOKYO)))
                .paragraph(word("lead"))
                .row(word("child"), child.names().full())
                .row(word("born"), day(child.birthDate()))
                .row(word("checkup"), word("kind." + kind) + "　" + day(letter.examinedOn()))
                .row(word("judged"), word("judged." + letter.judged()));
        findings.forEach(finding -> paper.row(word("organ." + finding.organ()), finding.words()));
        letter.words().ifPresent(words -> paper.row(word("words"), words));
        return paper.row(word("visitBy"), day(letter.visitBy()))
                .row(word("code"), referral.code().forReading())
                .qr(ReferralCode.forQr(referral.code()))
                .note(word("how"))
                .paragraph(word("answer"))
                .row(word("answer.examined"), word("answer.day"))
                .row(word("answer.outcome"), word("answer.outcomes"))
                .row(word("answer.words"), "")
                .row(word("answer.next"), word("answer.day"))
                .row(word("answer.facility"), "")
                .row(word("answer.physician"), "")
                .bytes();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String word(String key) {
        return ReferralTelling.word(key);
    }
}
