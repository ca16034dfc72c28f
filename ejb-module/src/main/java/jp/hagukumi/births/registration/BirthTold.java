package jp.hagukumi.births.registration;

import java.time.LocalDateTime;
import java.util.List;
import jp.hagukumi.births.ChildSex;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.text.Written;

/**
 * A mother tells of one delivery.
 *
 * @param babies in the order in which they were born, 1 to 9
 * @param place address of the birth as on the paper certificate; 1–100 code points
 */
public record BirthTold(List<Baby> babies, Written place) {

    public BirthTold {
        babies = List.copyOf(babies);
    }

    /**
     * One child.
     *
     * @param bornAt local time of the place of birth, to the minute
     */
    public record Baby(LocalDateTime bornAt, ChildSex sex) {}

    /** The children that it makes, in the same order; the answer is the same when it is told again. */
    public record Children(List<PersonId> children) {

        public Children {
            children = List.copyOf(children);
        }
    }

    @Override
    public String toString() {
        return "BirthTold[" + babies.size() + "]";
    }
}
