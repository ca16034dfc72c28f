package jp.hagukumi.web.checkups;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.MoveReason;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** What comes in about infant checkups. */
final class CheckupBodies {

    private CheckupBodies() {}

    /** Another place, with the version of the checkup that was seen. */
    @Body
    record Move(
            UUID band, @Whole(min = 1, max = 1_000_000) int version, boolean together, Optional<MoveReason> reason) {}

    @Body
    record Seen(@Whole(min = 1, max = 1_000_000) int version) {}

    @Body
    record Wait(UUID session) {}

    @Body
    record Resize(UUID band, @Whole(min = 0, max = 200) int capacity) {}

    @Body
    record MoveDay(
            LocalDate day,
            @Text(max = 200) String reason,
            @Whole(min = 1, max = 1_000_000) int version) {}

    @Body
    record CallOff(
            @Text(max = 200) String reason,
            @Whole(min = 1, max = 1_000_000) int version) {}

    @Body
    record InWard(@Text(max = 6, pattern = "[0-9]{6}") String ward) {}

    @Query
    record Ward(@Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward) {}

    @Query
    record Weeks(@Text(max = 6, pattern = "[0-9]{6}") String ward, LocalDate from) {}
}
