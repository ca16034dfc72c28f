package jp.hagukumi.kernel.access;

import java.util.Optional;
import java.util.UUID;

/** Keeps that somebody was denied, in a transaction of its own: the refusal rolls back everything else. */
public interface DenialLog {

    void denied(Actor actor, Action action, Optional<UUID> resource);
}
