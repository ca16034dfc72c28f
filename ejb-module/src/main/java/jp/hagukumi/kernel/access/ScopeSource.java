package jp.hagukumi.kernel.access;

import java.util.Optional;

/** A room's answer to where its things belong. One bean per kind of identifier. */
public interface ScopeSource {

    Class<? extends Resource> answersFor();

    /** Empty where there is no such thing. */
    Optional<Scope> scopeOf(Resource resource);
}
