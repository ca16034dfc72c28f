package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.model.GuestLife;
import jp.hagukumi.pregnancy.store.GuestRows;
import jp.hagukumi.pregnancy.store.HubLetters;

/** A nurse takes a guest on for a ward, or says that we cannot and why; her own municipality is told. */
@Stateless
public class AnswerGuest {

    @Inject
    Access access;

    @Inject
    GuestRows guests;

    @Inject
    HubLetters letters;

    @Inject
    CityCalendar calendar;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * An answer.
     *
     * @param version of the guest as the nurse saw it
     * @param ward that takes her on; empty where we decline
     * @param reason why not; empty where a ward takes her on
     */
    public record Answer(int version, Optional<String> ward, Optional<DeclineReason> reason) {}

    /**
     * @throws Refusal {@link SatogaeriRefusal#WARD_UNKNOWN} and {@link SatogaeriRefusal#REASON_MISSING} where it says neither or
     *     both, {@link KernelRefusal#CHANGED_MEANWHILE}, {@link KernelRefusal#WRONG_STATE}
     */
    public void answer(Actor actor, GuestId guest, Answer answer) {
        access.require(actor, SatogaeriAction.ANSWER_GUEST, guest);
        var stored = guests.lock(guest).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (stored.version() != answer.version()) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        if (answer.ward().isPresent() == answer.reason().isPresent()) {
            throw Refusal.at("reason", SatogaeriRefusal.REASON_MISSING);
        }
        var takes = answer.ward().isPresent();
        var state = GuestLife.TABLE.after(stored.state(), takes ? GuestLife.Event.ACCEPT : GuestLife.Event.DECLINE);
        answer.ward().ifPresent(ward -> {
            var reach = access.reach(actor, SatogaeriAction.ANSWER_GUEST);
            if (calendar.city().ward(ward).isEmpty()
                    || !(reach.wholeCity() || reach.wards().contains(ward))) {
                throw Refusal.at("ward", SatogaeriRefusal.WARD_UNKNOWN);
            }
            guests.accept(guest, state, ward);
        });
        answer.reason().ifPresent(reason -> guests.decline(guest, state, reason, clock.now()));
        letters.answer(guest, clock.now());
        audit.note(
                actor,
                SatogaeriEvent.GUEST_ANSWERED,
                guest,
                List.of(),
                Map.of("answer", takes ? "ACCEPTED" : "DECLINED"));
    }
}
