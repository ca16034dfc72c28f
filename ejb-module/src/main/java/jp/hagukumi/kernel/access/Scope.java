package jp.hagukumi.kernel.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where a thing belongs, for the access table's conditions.
 *
 * @param wards six-digit codes of the wards that work on it
 * @param family persons who may see it as their own: guardians in force, the mother herself; those from whom a support measure
 *     (支援措置) protects are left out by whoever fills this
 * @param institution the institution it came from
 */
public record Scope(Set<String> wards, Set<UUID> family, Optional<UUID> institution) {

    public Scope {
        wards = Set.copyOf(wards);
        family = Set.copyOf(family);
    }

    public static Scope ofWard(String ward) {
        return new Scope(Set.of(ward), Set.of(), Optional.empty());
    }

    public static Scope ofFamily(Set<UUID> family) {
        return new Scope(Set.of(), family, Optional.empty());
    }

    public static Scope ofInstitution(UUID institution) {
        return new Scope(Set.of(), Set.of(), Optional.of(institution));
    }
}
