package jp.hagukumi.checkups.referrals.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Codes that no letter has, by who tried them. */
@ApplicationScoped
public class WrongAnswerRows {

    @Inject
    Jdbi jdbi;

    public void add(UUID institution, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into checkups.referral_wrong_code (institution, at) values (:institution, :at)")
                .bind("institution", institution)
                .bind("at", at)
                .execute());
    }

    public int since(UUID institution, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from checkups.referral_wrong_code where institution = :institution and at > :since")
                .bind("institution", institution)
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
    }
}
