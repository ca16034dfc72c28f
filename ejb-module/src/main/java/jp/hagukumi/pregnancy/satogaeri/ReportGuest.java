package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.model.GuestLife;
import jp.hagukumi.pregnancy.store.GuestRows;
import jp.hagukumi.pregnancy.store.HubLetters;
import jp.hagukumi.pregnancy.store.StoredGuest;

/** The nurse tells what was done for a guest; her own municipality gets it in codes, without a word of free text. */
@Stateless
public class ReportGuest {

    private static final int LOWEST_GRAMS = 300;
    private static final int HIGHEST_GRAMS = 20_000;

    @Inject
    Access access;

    @Inject
    GuestRows guests;

    @Inject
    HubLetters letters;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param version of the guest as the nurse saw it
     * @throws Refusal {@link SatogaeriRefusal#REPORTED_IN_THE_FUTURE}, {@link SatogaeriRefusal#SERVICE_NOT_ASKED},
     *     {@link SatogaeriRefusal#WEIGHT_UNLIKELY}, {@link KernelRefusal#CHANGED_MEANWHILE}, {@link KernelRefusal#WRONG_STATE}
     */
    public void report(Actor actor, GuestId guest, int version, ServiceReport done) {
        access.require(actor, SatogaeriAction.REPORT_GUEST, guest);
        var stored = guests.lock(guest).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (stored.version() != version) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        var state = GuestLife.TABLE.after(stored.state(), GuestLife.Event.REPORT);
        judge(stored, done);
        var report = Ids.next();
        guests.report(guest, state, report, done, actor.id(), clock.now());
        letters.report(guest, report, clock.now());
        audit.note(
                actor,
                SatogaeriEvent.GUEST_REPORTED,
                guest,
                List.of(),
                Map.of(
                        "service",
                        done.service().name(),
                        "outcome",
                        done.outcome().name()));
    }

    private void judge(StoredGuest guest, ServiceReport done) {
        if (done.on().isAfter(clock.today())) {
            throw Refusal.at("on", SatogaeriRefusal.REPORTED_IN_THE_FUTURE);
        }
        if (guest.woman()
                .filter(woman -> woman.services().contains(done.service()))
                .isEmpty()) {
            throw Refusal.at("service", SatogaeriRefusal.SERVICE_NOT_ASKED);
        }
        if (done.childGrams()
                .filter(grams -> grams < LOWEST_GRAMS || grams > HIGHEST_GRAMS)
                .isPresent()) {
            throw Refusal.at("childGrams", SatogaeriRefusal.WEIGHT_UNLIKELY);
        }
    }
}
