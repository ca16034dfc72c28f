package jp.hagukumi.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** Lines that wait: due or held, with no payment that lives. */
@ApplicationScoped
public class DueRows {

    @Inject
    Jdbi jdbi;

    /** @param payable whether she has told an account that may be used */
    public record Due(StoredLine line, PersonId woman, boolean payable) {}

    /** The oldest first. */
    public List<Due> oldest(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select l.*, c.woman,
                               coalesce((select a.own_name = 'SAME' or a.checked_by is not null from grants.account a
                                         where a.woman = c.woman order by a.told_at desc, a.id desc limit 1), false) as payable
                        from grants.award_line l
                        join grants.grant_case c on c.pregnancy = l.pregnancy
                        where l.state in ('DUE', 'HELD')
                          and not exists (select 1 from grants.payment p where p.line = l.id
                              and p.state in ('PROPOSED', 'APPROVED', 'BATCHED', 'EXPORTED', 'SETTLED', 'RETURNED'))
                        order by l.made_at, l.id limit :most
                        """)
                .bind("most", most)
                .map((row, context) -> new Due(
                        LineRows.read(row, context), new PersonId(Columns.id(row, "woman")), row.getBoolean("payable")))
                .list());
    }
}
