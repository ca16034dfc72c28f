package jp.hagukumi.pregnancy.care;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hagukumi.announcements.Announcement;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.FollowRegister;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyTown;
import jp.hagukumi.testhouse.Somebody;
import jp.hagukumi.testhouse.Twice;

/** What the tests of care after the birth do in the town of pregnancies. */
final class PostnatalTown {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final PregnancyTown town;
    final Actor clerk;

    PostnatalTown(String now) {
        town = new PregnancyTown(now);
        clerk = town.clerk(PregnancyTown.NAKAHARA);
    }

    /** A house of midwives that works with the city. */
    InstitutionId midwives() {
        var id = UUID.randomUUID();
        town.sql("""
                insert into identity.institution (id, short_name, kind, name, address, phone, municipality, status, valid_from)
                values (:id, :short, 'MIDWIFE', :name, '試験町9-9', '044-000-9999', '141305', 'ACTIVE', '2020-04-01')
                """, Map.of("id", id, "short", "josan-" + NUMBER.incrementAndGet(), "name", "試験助産院" + NUMBER.get()));
        return new InstitutionId(id);
    }

    PostnatalOfferId offer(InstitutionId where, PostnatalKind kind, String on, int places) {
        return town.house
                .get(KeepPostnatalOffer.class)
                .offer(
                        clerk,
                        new KeepPostnatalOffer.Offer(
                                where, kind, LocalDate.parse(on), LocalTime.parse("10:00"), places));
    }

    /** A pregnancy told at its beginning, with care granted; the clock stands as it stood. */
    PregnancyId expecting(PersonId woman, String dueOn, int children) {
        var pregnancy = notApplied(woman, dueOn, children);
        granted(pregnancy.value());
        return pregnancy;
    }

    /** The same, with nothing applied for. */
    PregnancyId notApplied(PersonId woman, String dueOn, int children) {
        var pregnancy = town.pregnancy(woman, dueOn, children);
        town.deliverAll();
        return pregnancy;
    }

    void granted(UUID pregnancy) {
        town.sql("""
                insert into pregnancy.postnatal_application (id, pregnancy, state, after_loss, channel, version, applied_at,
                    applied_by, decided_at, decided_by)
                values (gen_random_uuid(), :id, 'GRANTED', false, 'APP', 2, now(), :by, now(), :by)
                """, Map.of("id", pregnancy, "by", clerk.id()));
    }

    void born(PersonId woman, String on) {
        town.house.together(() -> {
            town.house.get(FollowRegister.class).born(Somebody.system(), woman, LocalDate.parse(on));
            return true;
        });
        town.deliverAll();
    }

    PostnatalChoice mine(PersonId woman) {
        return mine(woman, Optional.empty());
    }

    PostnatalChoice mine(PersonId woman, Optional<PostnatalKind> kind) {
        return town.house.get(ReadMyPostnatalCare.class).read(PregnancyTown.resident(woman), kind);
    }

    void book(PersonId woman, PostnatalOfferId offer, long reduction) {
        town.house
                .get(BookMyPostnatalCare.class)
                .book(PregnancyTown.resident(woman), offer, reduction, Optional.empty());
    }

    void cancel(PersonId woman, PostnatalChoice.Booked booked) {
        town.house
                .get(CancelMyPostnatalCare.class)
                .cancel(PregnancyTown.resident(woman), booked.id(), booked.version());
    }

    PostnatalChoice.Booked only(PersonId woman) {
        var bookings = mine(woman).bookings();
        if (bookings.size() != 1) {
            throw new IllegalStateException(bookings.size() + " bookings");
        }
        return bookings.get(0);
    }

    <A extends Announcement> void twice(Class<? extends Recipient<A>> recipient, A announcement) {
        Twice.equalsOnce(town.house, town.house.get(recipient), announcement);
    }

    /** The notices of hers that were told and stand, in their order. */
    List<String> told(PersonId woman) {
        return town.house
                .asOwner()
                .withHandle(handle -> handle.createQuery("""
                                select replace(code, 'pregnancy.care.', '') from notifications.notice
                                where person = :person and withdrawn_at is null and code like 'pregnancy.care.%'
                                order by told_at, id
                                """)
                        .bind("person", woman.value())
                        .mapTo(String.class)
                        .list());
    }
}
