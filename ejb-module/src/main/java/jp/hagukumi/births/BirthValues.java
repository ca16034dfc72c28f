package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.identity.PersonId;

/** What was measured at a child's birth, for other rooms. No right of its own: the calling use case has asked its guard. */
@ApplicationScoped
public class BirthValues {

    @Inject
    CertificateRows certificates;

    /**
     * As certified.
     *
     * @param weightGrams 100–7000 g; empty where neither physician nor midwife was there
     * @param weeks completed weeks of pregnancy, 19–45
     */
    public record AtBirth(Optional<Integer> weightGrams, int weeks) {}

    /** Weights of several children as certified, in one query; children of whom the city has none are missing. */
    public Map<PersonId, Integer> weightsOf(Collection<PersonId> children) {
        return certificates.ofChildren(children.stream().map(PersonId::value).toList()).stream()
                .map(CertificateRows.OfChild::certificate)
                .filter(certificate -> certificate.child().isPresent()
                        && certificate.content().birthWeightGrams().isPresent())
                .collect(Collectors.toMap(
                        certificate -> new PersonId(certificate.child().orElseThrow()),
                        certificate -> certificate.content().birthWeightGrams().orElseThrow(),
                        (one, same) -> one));
    }

    /** Of the certificate in force; empty where the child has none here. */
    public Optional<AtBirth> of(PersonId child) {
        return certificates
                .ofChild(child.value())
                .map(certificate -> new AtBirth(
                        certificate.content().birthWeightGrams(),
                        certificate.content().gestationWeeks()));
    }
}
