package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import jp.hagukumi.births.registration.LinkOrderId;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.TakeBackOutcome;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** That the family register was asked to give an order up, why, and what became of it. Once an order. */
@ApplicationScoped
public class LinkCancels {

    @Inject
    Jdbi jdbi;

    /** @param outcome empty: the register has not said yet */
    public record Cancel(
            LinkOrderId order, String reason, StaffId askedBy, Instant askedAt, Optional<TakeBackOutcome> outcome) {

        @Override
        public String toString() {
            return "Cancel[" + order + "]";
        }
    }

    public void ask(LinkOrderId order, String reason, StaffId by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.link_cancel (link_order, reason, asked_by, asked_at)
                        values (:order, :reason, :by, :at)
                        """)
                .bind("order", order.value())
                .bind("reason", reason)
                .bind("by", by.value())
                .bind("at", at)
                .execute());
    }

    public Optional<Cancel> of(LinkOrderId order) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from births.link_cancel where link_order = :order")
                        .bind("order", order.value())
                        .map((row, context) -> cancel(row))
                        .findOne());
    }

    /** Of the order of an entry that was made last. */
    public Optional<Cancel> latest(RegistrationId registration) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.* from births.link_cancel c
                        where c.link_order = (select o.id from births.link_order o
                                              where o.registration = :registration and o.amends is null
                                              order by o.ordered_at desc, o.id desc limit 1)
                        """)
                .bind("registration", registration.value())
                .map((row, context) -> cancel(row))
                .findOne());
    }

    /** What became of it, once; an order that nobody asked to give up has nothing to settle. */
    public void settle(LinkOrderId order, TakeBackOutcome outcome, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.link_cancel set outcome = :outcome, ended_at = :at
                        where link_order = :order and outcome is null
                        """)
                .bind("order", order.value())
                .bind("outcome", outcome.name())
                .bind("at", at)
                .execute());
    }

    private static Cancel cancel(ResultSet row) throws SQLException {
        return new Cancel(
                new LinkOrderId(Columns.id(row, "link_order")),
                row.getString("reason"),
                new StaffId(Columns.id(row, "asked_by")),
                Columns.instant(row, "asked_at").orElseThrow(),
                Columns.text(row, "outcome").map(TakeBackOutcome::valueOf));
    }
}
