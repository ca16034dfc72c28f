package jp.hagukumi.pregnancy.satogaeri;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.model.GuestLife;
import jp.hagukumi.pregnancy.store.GuestRows;

/** Day, hour and visitor are agreed with a guest by phone; agreed anew, the later plan counts. */
@Stateless
public class PlanGuestVisit {

    private static final int MONTHS_AHEAD = 12;

    @Inject
    Access access;

    @Inject
    GuestRows guests;

    @Inject
    Colleagues colleagues;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * What was agreed.
     *
     * @param version of the guest as the planner saw it
     * @param at in Japanese time, not past, within twelve months
     */
    public record Plan(int version, LocalDateTime at, StaffId visitor) {}

    /**
     * @throws Refusal {@link SatogaeriRefusal#NOT_A_VISITOR_OF_THE_WARD}, {@link SatogaeriRefusal#PLANNED_IN_THE_PAST},
     *     {@link SatogaeriRefusal#PLANNED_TOO_FAR_AHEAD}, {@link KernelRefusal#CHANGED_MEANWHILE}, {@link KernelRefusal#WRONG_STATE}
     */
    public void plan(Actor actor, GuestId guest, Plan plan) {
        access.require(actor, SatogaeriAction.PLAN_GUEST_VISIT, guest);
        var stored = guests.lock(guest).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (stored.version() != plan.version()) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        var state = GuestLife.TABLE.after(stored.state(), GuestLife.Event.PLAN);
        var at = plan.at().atZone(CityClock.TOKYO).toInstant();
        if (at.isBefore(clock.now())) {
            throw Refusal.at("at", SatogaeriRefusal.PLANNED_IN_THE_PAST);
        }
        if (plan.at().toLocalDate().isAfter(clock.today().plusMonths(MONTHS_AHEAD))) {
            throw Refusal.at("at", SatogaeriRefusal.PLANNED_TOO_FAR_AHEAD);
        }
        var mayGo = colleagues.holding(
                Role.HEALTH_NURSE, stored.ward().orElseThrow(), plan.at().toLocalDate());
        if (mayGo.stream().noneMatch(nurse -> nurse.id().equals(plan.visitor()))) {
            throw Refusal.at("visitorId", SatogaeriRefusal.NOT_A_VISITOR_OF_THE_WARD);
        }
        guests.plan(guest, state, at, plan.visitor());
        audit.note(
                actor,
                SatogaeriEvent.GUEST_VISIT_PLANNED,
                guest,
                List.of(),
                Map.of("at", at.toString(), "visitor", plan.visitor().value().toString()));
    }
}
