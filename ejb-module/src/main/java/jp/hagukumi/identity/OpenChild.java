package jp.hagukumi.identity;

import java.util.Set;

/**
 * A child whose things a guardian may see as the own family's.
 *
 * @param motherDied the city knows the mother, and that she died
 * @param hidden what a support measure (支援措置) for the child or its mother still keeps from this guardian
 */
public record OpenChild(PersonFacts child, boolean motherDied, Set<ProtectedField> hidden) {

    public OpenChild {
        hidden = Set.copyOf(hidden);
    }
}
