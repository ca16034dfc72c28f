package jp.hagukumi.checkups.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.clinics.store.ResultRows;
import jp.hagukumi.checkups.clinics.store.StoredResult;
import jp.hagukumi.identity.InstitutionFacts;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.Institutions;

/** Results as they are shown. */
@ApplicationScoped
public class ClinicViewing {

    @Inject
    ResultRows results;

    @Inject
    Institutions institutions;

    /** Names of the city's clinics among these results. */
    Map<UUID, String> clinics(Collection<StoredResult> shown) {
        return institutions.names(shown.stream()
                .flatMap(one -> one.clinic().stream())
                .map(InstitutionId::value)
                .collect(Collectors.toSet()));
    }

    static String clinic(StoredResult result, Map<UUID, String> names) {
        return result.clinic()
                .map(clinic -> Objects.requireNonNull(names.getOrDefault(clinic.value(), "")))
                .or(result::place)
                .orElse("");
    }

    /** With its details, as it was entered. */
    ClinicResult whole(StoredResult result) {
        return new ClinicResult(
                result.on(),
                result.clinic().flatMap(institutions::find).flatMap(InstitutionFacts::code),
                result.place(),
                result.paidYen(),
                results.measured(result.id()),
                results.found(result.id()),
                result.judgement().name(),
                result.advice());
    }

    Optional<ClinicResult> whole(StoredResult result, boolean may) {
        return may ? Optional.of(whole(result)) : Optional.empty();
    }
}
