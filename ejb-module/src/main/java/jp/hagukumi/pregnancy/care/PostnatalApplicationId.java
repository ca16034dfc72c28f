package jp.hagukumi.pregnancy.care;

import java.util.UUID;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.id.Ids;

/** Identifies one application for care after the birth. */
public record PostnatalApplicationId(UUID value) implements Resource {

    public static PostnatalApplicationId next() {
        return new PostnatalApplicationId(Ids.next());
    }
}
