package jp.hagukumi.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.audit.FamilyFacts;
import jp.hagukumi.identity.store.CityRows;
import jp.hagukumi.identity.store.InstitutionRows;
import jp.hagukumi.identity.store.SupportMeasureRows;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.time.CityClock;

/** Answers the audit's questions when a family reads who looked at its data. */
@ApplicationScoped
public class WhatFamiliesMayKnow implements FamilyFacts {

    @Inject
    SupportMeasureRows measures;

    @Inject
    InstitutionRows institutions;

    @Inject
    CityRows cities;

    @Inject
    CityClock clock;

    @Override
    public Set<UUID> protectedFrom(UUID reader, Set<UUID> persons) {
        var today = clock.today();
        var viewer = new PersonId(reader);
        return persons.stream()
                .filter(person -> !measures.hiddenFrom(viewer, new PersonId(person), today)
                                .isEmpty()
                        || measures.shutOutFrom(new PersonId(person), today).contains(reader))
                .collect(Collectors.toSet());
    }

    /** The ward's office; a ward with several is told by the first, since roles are held for a ward and not for an office. */
    @Override
    public Optional<String> office(String ward, Role role, String language) {
        return cities.offices().stream()
                .filter(office -> office.ward().equals(ward))
                .map(office -> language.equals("en") && !office.nameEn().isBlank() ? office.nameEn() : office.name())
                .findFirst();
    }

    @Override
    public Optional<String> institution(UUID institution, String language) {
        return institutions.find(new InstitutionId(institution)).map(InstitutionFacts::name);
    }
}
