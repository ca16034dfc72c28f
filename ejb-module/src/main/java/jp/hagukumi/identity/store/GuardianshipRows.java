package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.hagukumi.identity.GuardianFacts;
import jp.hagukumi.identity.GuardianshipBasis;
import jp.hagukumi.identity.GuardianshipId;
import jp.hagukumi.identity.PersonId;
import org.jdbi.v3.core.Jdbi;

/** Who may act for which child. */
@ApplicationScoped
public class GuardianshipRows {

    @Inject
    Jdbi jdbi;

    public List<GuardianFacts> inForceOf(PersonId child, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, child, guardian, basis, begins_on from identity.guardianship
                        where child = :child and state = 'IN_FORCE' and begins_on <= :on
                        order by begins_on, id
                        """)
                .bind("child", child.value())
                .bind("on", on)
                .map((row, context) -> new GuardianFacts(
                        new GuardianshipId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("child", UUID.class)),
                        new PersonId(row.getObject("guardian", UUID.class)),
                        GuardianshipBasis.valueOf(row.getString("basis")),
                        row.getObject("begins_on", LocalDate.class)))
                .list());
    }

    public List<PersonId> childrenOf(PersonId guardian, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select g.child from identity.guardianship g join identity.person p on p.id = g.child
                        where g.guardian = :guardian and g.state = 'IN_FORCE' and g.begins_on <= :on
                          and p.standing <> 'WITHDRAWN'
                        order by p.birth_date, p.birth_order, p.id
                        """)
                .bind("guardian", guardian.value())
                .bind("on", on)
                .map((row, context) -> new PersonId(row.getObject("child", UUID.class)))
                .list());
    }

    /** The mother's guardianship from birth; said twice it stands once. */
    public void beginAtBirth(PersonId child, PersonId mother, LocalDate birthDate) {
        begin(child, mother, GuardianshipBasis.BIRTH, birthDate);
    }

    /** Puts a guardianship in force unless one is. */
    public void begin(PersonId child, PersonId guardian, GuardianshipBasis basis, LocalDate from) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into identity.guardianship (id, child, guardian, basis, state, begins_on)
                        values (:id, :child, :guardian, :basis, 'IN_FORCE', :from)
                        on conflict (child, guardian) where state = 'IN_FORCE' do nothing
                        """)
                .bind("id", GuardianshipId.next().value())
                .bind("child", child.value())
                .bind("guardian", guardian.value())
                .bind("basis", basis.name())
                .bind("from", from)
                .execute());
    }

    public void endAllOf(PersonId child, LocalDate on, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update identity.guardianship set state = 'ENDED', ends_on = :on, reason = :reason
                        where child = :child and state = 'IN_FORCE'
                        """)
                .bind("child", child.value())
                .bind("on", on)
                .bind("reason", reason)
                .execute());
    }
}
