package jp.hagukumi.births.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.births.SlipContent.VisitPlace;
import jp.hagukumi.births.SlipId;
import jp.hagukumi.births.VisitId;
import jp.hagukumi.births.VisitKind;
import jp.hagukumi.births.VisitState;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;

/**
 * One visit as it stands.
 *
 * @param wardByStay whether the ward is that of a stay, so that a move of residence does not change it
 * @param place HOME or STAY
 * @param weightCorrected the institution corrected the weight after the slip was filed, and the judgement changed
 */
public record StoredVisit(
        VisitId id,
        PersonId child,
        Optional<PersonId> mother,
        LocalDate bornOn,
        VisitKind kind,
        String ward,
        boolean wardByStay,
        VisitPlace place,
        VisitState state,
        LocalDate dueOn,
        LocalDate latestOn,
        String ruleVersion,
        int worries,
        boolean lowBirthWeight,
        boolean weightCorrected,
        SlipId slip,
        Optional<String> planNote,
        Optional<Instant> plannedAt,
        Optional<StaffId> visitor,
        int version,
        Instant openedAt) {}
