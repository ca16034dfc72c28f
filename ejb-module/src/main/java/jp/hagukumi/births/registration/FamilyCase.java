package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.births.Discretion;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.births.store.Newborns;
import jp.hagukumi.births.store.Newborns.Newborn;
import jp.hagukumi.births.store.RegistrationRows;
import jp.hagukumi.births.store.StoredRegistration;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A child's case as its family may work on it: held against everybody else until the transaction ends. */
@ApplicationScoped
public class FamilyCase {

    @Inject
    Newborns newborns;

    @Inject
    FamilyLocks locks;

    @Inject
    Discretion discretion;

    @Inject
    RegistrationRows registrations;

    /**
     * The child, with nobody else at work on it.
     *
     * @throws Refusal {@link RegistrationRefusal#ONLY_AT_THE_OFFICE} for somebody from whom a support measure protects: the form
     *     tells where the family lives
     */
    Newborn held(Actor actor, PersonId child) {
        var known = newborns.find(child).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        locks.hold(child, known.mother());
        var newborn = newborns.find(child).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (!discretion.hiddenFrom(actor, child, newborn.mother()).isEmpty()) {
            throw new Refusal(RegistrationRefusal.ONLY_AT_THE_OFFICE);
        }
        return newborn;
    }

    /** The child's registration that is not over, held. */
    StoredRegistration open(Actor actor, PersonId child) {
        held(actor, child);
        return registrations.open(child).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
    }

    /** A living child without an entry of its own that a certificate or its family tells of. */
    void mayBegin(Newborn newborn) {
        if (newborn.died()) {
            throw new Refusal(RegistrationRefusal.WITH_THE_OFFICE);
        }
        if (newborn.person().standing() != Standing.EXPECTED) {
            throw new Refusal(RegistrationRefusal.ALREADY_REGISTERED);
        }
        if (newborn.certified().isEmpty() && newborn.announced().isEmpty()) {
            throw new Refusal(RegistrationRefusal.NO_CERTIFICATE_YET);
        }
    }
}
