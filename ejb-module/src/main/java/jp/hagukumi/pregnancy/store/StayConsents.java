package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.satogaeri.StayId;
import org.jdbi.v3.core.Jdbi;

/** What women agreed to have told elsewhere; a consent that ended stays as proof that there was one. */
@ApplicationScoped
public class StayConsents {

    @Inject
    Jdbi jdbi;

    /**
     * A consent in force.
     *
     * @param wording version of the list of fields that she agreed to
     */
    public record Given(UUID id, String basis, String wording, String municipality, LocalDate until, Instant givenAt) {}

    /** Why a consent ended. */
    public enum End {
        WITHDRAWN,
        LAPSED,
        STOPPED
    }

    public Optional<Given> inForce(StayId stay) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from pregnancy.stay_consent where stay = :stay and ended_at is null")
                .bind("stay", stay.value())
                .map((row, context) -> new Given(
                        Columns.id(row, "id"),
                        row.getString("basis"),
                        row.getString("wording"),
                        row.getString("municipality"),
                        Columns.date(row, "until").orElseThrow(),
                        Columns.instant(row, "given_at").orElseThrow()))
                .findOne());
    }

    public void give(StayId stay, Given consent) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.stay_consent (id, stay, basis, wording, municipality, until, given_at)
                        values (:id, :stay, :basis, :wording, :municipality, :until, :at)
                        """)
                .bind("id", consent.id())
                .bind("stay", stay.value())
                .bind("basis", consent.basis())
                .bind("wording", consent.wording())
                .bind("municipality", consent.municipality())
                .bind("until", consent.until())
                .bind("at", consent.givenAt())
                .execute());
    }

    /** Whether one was in force to be ended. */
    public boolean end(StayId stay, End because, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update pregnancy.stay_consent set ended_at = :at, ended_by = :because
                        where stay = :stay and ended_at is null
                        """)
                        .bind("stay", stay.value())
                        .bind("because", because.name())
                        .bind("at", at)
                        .execute()
                == 1);
    }
}
