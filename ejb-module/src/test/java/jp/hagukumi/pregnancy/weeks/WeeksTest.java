package jp.hagukumi.pregnancy.weeks;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.pregnancy.Loss;
import jp.hagukumi.pregnancy.PregnancyTown;
import jp.hagukumi.pregnancy.TellLoss;
import org.junit.jupiter.api.Test;

/** The weeks' page: what it says, what she enters, and that it is gone after a loss. */
class WeeksTest {

    private final PregnancyTown town = new PregnancyTown("2026-11-10T09:00");
    private final PersonId woman = town.woman(NAKAHARA);

    @Test
    void she_reads_her_week_her_next_checkup_and_the_guide_for_her_weight() {
        town.pregnancy(woman, "2027-06-01", 1);
        var weeks = read(woman);
        assertThat(weeks.weeks()).isEqualTo(11);
        assertThat(weeks.now()).containsExactly("CHECKUP_EVERY_4_WEEKS", "FIRST_TESTS", "DENTAL", "HTLV_AND_CHLAMYDIA");
        assertThat(weeks.nextCheckup().orElseThrow().number()).isEqualTo(2);
        assertThat(weeks.advice()).contains(new Weeks.Advice(2083, false, 10_000, 13_000));
    }

    @Test
    void a_weight_entered_again_for_the_same_day_is_the_later_one() {
        town.pregnancy(woman, "2027-06-01", 1);
        keep(woman, "2026-11-09", 52_500);
        keep(woman, "2026-11-10", 52_900);
        keep(woman, "2026-11-10", 52_700);
        assertThat(read(woman).weights())
                .extracting(weight -> weight.on() + " " + weight.grams())
                .containsExactly("2026-11-09 52500", "2026-11-10 52700");
    }

    @Test
    void she_takes_out_what_she_entered_by_mistake_and_nobody_else_does() {
        town.pregnancy(woman, "2027-06-01", 1);
        var entered = keep(woman, "2026-11-09", 82_500);
        refused(
                () -> town.house.get(RemoveWeight.class).remove(resident(town.woman(NAKAHARA)), entered),
                KernelRefusal.NOT_FOUND);
        town.house.get(RemoveWeight.class).remove(resident(woman), entered);
        assertThat(read(woman).weights()).isEmpty();
        refused(() -> town.house.get(RemoveWeight.class).remove(resident(woman), entered), KernelRefusal.NOT_FOUND);
    }

    @Test
    void a_day_to_come_and_a_day_before_the_pregnancy_are_refused() {
        town.pregnancy(woman, "2027-06-01", 1);
        refused(() -> keep(woman, "2026-11-11", 52_500), WeeksRefusal.WEIGHED_IN_THE_FUTURE);
        refused(() -> keep(woman, "2026-08-24", 52_500), WeeksRefusal.WEIGHED_BEFORE_PREGNANCY);
        refused(() -> keep(woman, "2026-11-10", 24_999), KernelRefusal.OUT_OF_BOUNDS);
    }

    @Test
    void after_a_loss_there_is_no_such_page() {
        var pregnancy = town.pregnancy(woman, "2027-06-01", 1);
        keep(woman, "2026-11-09", 52_500);
        town.house
                .get(TellLoss.class)
                .tell(
                        resident(woman),
                        pregnancy,
                        new Loss(Loss.Kind.NOT_SAID, 1, Optional.empty(), Optional.empty(), Optional.empty()));
        refused(() -> read(woman), WeeksRefusal.NO_PREGNANCY);
        refused(() -> keep(woman, "2026-11-10", 52_500), WeeksRefusal.NO_PREGNANCY);
    }

    private Weeks read(PersonId who) {
        return town.house.get(ReadWeeks.class).read(resident(who));
    }

    private WeightId keep(PersonId who, String on, int grams) {
        return town.house.get(KeepWeight.class).keep(resident(who), LocalDate.parse(on), grams);
    }

    private static void refused(Runnable act, RefusalCode code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
