package jp.hagukumi.pregnancy.care;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;

/**
 * A woman's care after the birth as the desk sees it.
 *
 * @param protectedPerson a support measure protects her
 * @param endedOn the day of birth or of the loss
 * @param allowed what the reader may do
 */
public record PostnatalSheet(
        PregnancyId pregnancy,
        String name,
        Optional<String> phone,
        boolean protectedPerson,
        PregnancyState state,
        LocalDate dueOn,
        Optional<LocalDate> endedOn,
        PostnatalChoice choice,
        Set<PostnatalAction> allowed) {

    public PostnatalSheet {
        allowed = Set.copyOf(allowed);
    }

    @Override
    public String toString() {
        return "PostnatalSheet[" + pregnancy.value() + "]";
    }
}
