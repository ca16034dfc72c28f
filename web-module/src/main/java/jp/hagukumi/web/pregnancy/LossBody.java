package jp.hagukumi.web.pregnancy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.pregnancy.Loss;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Whole;

/** What is told of a loss; everything but that it is so may be left out. */
@Body
public record LossBody(
        Loss.Kind kind,
        @Whole(min = 1, max = 9) int fetuses,
        Optional<UUID> childId,
        Optional<LocalDate> on,
        Optional<Boolean> wishesContact) {

    Loss loss() {
        return new Loss(kind, fetuses, childId.map(PersonId::new), on, wishesContact);
    }

    @Override
    public String toString() {
        return "LossBody[…]";
    }
}
