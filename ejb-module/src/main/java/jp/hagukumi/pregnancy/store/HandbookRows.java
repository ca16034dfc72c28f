package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.Handbook;
import jp.hagukumi.pregnancy.HandedOver;
import jp.hagukumi.pregnancy.PregnancyId;
import org.jdbi.v3.core.Jdbi;

/** Handbooks and what was handed over with them. */
@ApplicationScoped
public class HandbookRows {

    @Inject
    Jdbi jdbi;

    /**
     * Takes the next numbers of a fiscal year, in one statement: a number given out is never given again, and two who issue at
     * once wait for each other.
     *
     * @return the last of them
     */
    public int takeNumbers(int fiscalYear, int howMany) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into pregnancy.handbook_counter (fiscal_year, last) values (:year, :many)
                        on conflict (fiscal_year) do update set last = handbook_counter.last + :many
                        returning last
                        """)
                .bind("year", fiscalYear)
                .bind("many", howMany)
                .mapTo(Integer.class)
                .one());
    }

    public void issue(PregnancyId pregnancy, String number, int child, LocalDate on, UUID by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.handbook (number, pregnancy, child, issued_on, issued_by)
                        values (:number, :pregnancy, :child, :on, :by)
                        """)
                .bind("number", number)
                .bind("pregnancy", pregnancy.value())
                .bind("child", child)
                .bind("on", on)
                .bind("by", by)
                .execute());
    }

    /** @return whether the handbook was of this pregnancy and in use until now */
    public boolean replace(PregnancyId pregnancy, String number, Handbook.Because because, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update pregnancy.handbook set replaced_on = :on, because = :because
                                where number = :number and pregnancy = :pregnancy and replaced_on is null
                                """)
                        .bind("number", number)
                        .bind("pregnancy", pregnancy.value())
                        .bind("because", because.name())
                        .bind("on", on)
                        .execute())
                == 1;
    }

    /** All of a pregnancy, those replaced among them, by child and number. */
    public List<Handbook> of(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from pregnancy.handbook where pregnancy = :id order by child, number")
                .bind("id", pregnancy.value())
                .map((row, context) -> new Handbook(
                        row.getString("number"),
                        row.getInt("child"),
                        Columns.date(row, "issued_on").orElseThrow(),
                        Columns.date(row, "replaced_on"),
                        Columns.word(row, "because", Handbook.Because.class)))
                .list());
    }

    /** Whose pregnancy it was issued for, replaced ones too. */
    public Optional<PregnancyId> pregnancyOf(String number) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select pregnancy from pregnancy.handbook where number = :number")
                        .bind("number", number)
                        .mapTo(UUID.class)
                        .findOne()
                        .map(PregnancyId::new));
    }

    public void handOver(PregnancyId pregnancy, Collection<HandedOver> items, LocalDate on, UUID by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.handed_over (pregnancy, item, on_day, by_actor)
                        select :pregnancy, item, :on, :by from unnest(:items) as item
                        on conflict (pregnancy, item) do nothing
                        """)
                .bind("pregnancy", pregnancy.value())
                .bindArray(
                        "items",
                        String.class,
                        items.stream().map(Enum::name).sorted().toList())
                .bind("on", on)
                .bind("by", by)
                .execute());
    }

    public Set<HandedOver> handedOver(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select item from pregnancy.handed_over where pregnancy = :id")
                .bind("id", pregnancy.value())
                .mapTo(String.class)
                .list()
                .stream()
                .map(HandedOver::valueOf)
                .collect(Collectors.toSet()));
    }
}
