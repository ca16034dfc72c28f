package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.RegisterFact.SupportMeasureSet;
import jp.hagukumi.kernel.id.Ids;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes support measures as the register tells them; who is no longer named is put out of use, never removed. */
@ApplicationScoped
public class SupportMeasureKeeping {

    @Inject
    Jdbi jdbi;

    /** @param protectedPersons those protected now and those protected until now */
    public record Change(UUID measure, List<UUID> protectedPersons) {}

    public Change keep(SupportMeasureSet told, List<PersonId> protectedPersons) {
        return jdbi.withHandle(handle -> {
            var measure = upsert(handle, told);
            handle.createUpdate("update identity.support_measure_protected set in_use = false where measure = :measure")
                    .bind("measure", measure)
                    .execute();
            handle.createUpdate("update identity.support_measure_from set in_use = false where measure = :measure")
                    .bind("measure", measure)
                    .execute();
            handle.createUpdate("""
                            insert into identity.support_measure_protected (measure, person)
                            select :measure, person from unnest(:persons) as person
                            on conflict (measure, person) do update set in_use = true
                            """)
                    .bind("measure", measure)
                    .bindArray(
                            "persons",
                            UUID.class,
                            protectedPersons.stream()
                                    .map(PersonId::value)
                                    .distinct()
                                    .toList())
                    .execute();
            handle.createUpdate("""
                            insert into identity.support_measure_from (measure, resident_number)
                            select :measure, number from unnest(:numbers) as number
                            on conflict (measure, resident_number) do update set in_use = true
                            """)
                    .bind("measure", measure)
                    .bindArray("numbers", String.class, List.copyOf(told.protectedFrom()))
                    .execute();
            var concerned = handle.createQuery(
                            "select person from identity.support_measure_protected where measure = :measure order by person")
                    .bind("measure", measure)
                    .mapTo(UUID.class)
                    .list();
            return new Change(measure, concerned);
        });
    }

    private static UUID upsert(Handle handle, SupportMeasureSet told) {
        return handle.createQuery("""
                        insert into identity.support_measure
                            (id, measure_number, valid_from, valid_to, ended_on, hidden, shuts_out)
                        values (:id, :number, :from, :to, :endedOn, :hidden, :shutsOut)
                        on conflict (measure_number) do update
                            set valid_from = :from, valid_to = :to, ended_on = :endedOn, hidden = :hidden,
                                shuts_out = :shutsOut
                        returning id
                        """)
                .bind("id", Ids.next())
                .bind("number", told.measureNumber())
                .bind("from", told.validFrom())
                .bind("to", told.validTo())
                .bind("endedOn", told.endedOn())
                .bindArray(
                        "hidden",
                        String.class,
                        told.hidden().stream().map(Enum::name).sorted().toList())
                .bind("shutsOut", told.shutsOut())
                .mapTo(UUID.class)
                .one();
    }
}
