package jp.hagukumi.pregnancy.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.satogaeri.DeclineReason;
import jp.hagukumi.pregnancy.satogaeri.StayCare;
import jp.hagukumi.pregnancy.satogaeri.StayId;
import jp.hagukumi.pregnancy.satogaeri.StayPlan;
import jp.hagukumi.pregnancy.satogaeri.StayState;

/** A stay elsewhere as kept. */
public record StoredStay(
        StayId id,
        PregnancyId pregnancy,
        PersonId woman,
        StayState state,
        String municipality,
        String address,
        String phone,
        LocalDate from,
        LocalDate to,
        Optional<String> facility,
        Set<StayCare> services,
        Optional<DeclineReason> declined,
        int version) {

    public StayPlan plan() {
        return new StayPlan(Optional.of(version), municipality, address, phone, from, to, facility, services);
    }

    /** Whom work on it concerns. */
    public Set<UUID> about() {
        return Set.of(woman.value());
    }

    @Override
    public String toString() {
        return "StoredStay[" + id + "]";
    }
}
