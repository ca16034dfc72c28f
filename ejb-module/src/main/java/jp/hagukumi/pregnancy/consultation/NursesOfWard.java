package jp.hagukumi.pregnancy.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Who may be given cases of a ward. */
@ApplicationScoped
public class NursesOfWard {

    @Inject
    Colleagues colleagues;

    @Inject
    CityClock clock;

    /** @throws Refusal {@link ConsultationRefusal#NOT_A_NURSE_OF_THE_WARD} */
    void require(String field, StaffId nurse, String ward) {
        if (colleagues.holding(Role.HEALTH_NURSE, ward, clock.today()).stream()
                .noneMatch(working -> working.id().equals(nurse))) {
            throw Refusal.at(field, ConsultationRefusal.NOT_A_NURSE_OF_THE_WARD);
        }
    }
}
