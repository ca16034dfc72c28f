package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.kernel.access.Actor;

/** A mother gets a code for one delivery; an earlier one stops working. */
@Stateless
public class IssueDeliveryToken {

    public IssuedToken issue(Actor actor, Optional<LocalDate> expectedOn) {
        throw new UnsupportedOperationException("Written next");
    }
}
