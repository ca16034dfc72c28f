package jp.hagukumi.standin.familyregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.standin.familyregister.Book.Order;
import jp.hagukumi.standin.familyregister.Book.Standing;
import org.junit.jupiter.api.Test;

/** What the stand-in keeps to of the contract by itself, before anybody tells it to misbehave. */
class BookTest {

    private static final Instant NOW = Instant.parse("2026-11-05T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-05");
    private static final String ACCEPTANCE = "141330-2026-000001";

    private final Book book = new Book();

    @Test
    void an_order_counts_once_however_often_it_comes() throws Exception {
        assertThat(book.take(order("a", ACCEPTANCE, "x"), NOW).isNew()).isTrue();
        assertThat(book.take(order("a", ACCEPTANCE, "x"), NOW).isNew()).isFalse();

        assertThat(book.all())
                .singleElement()
                .satisfies(known -> assertThat(known.received()).hasSize(2));
    }

    @Test
    void something_else_under_the_same_id_is_refused() throws Exception {
        book.take(order("a", ACCEPTANCE, "x"), NOW);

        assertThatThrownBy(() -> book.take(order("a", ACCEPTANCE, "y"), NOW)).isInstanceOf(Book.Contradiction.class);
        assertThatThrownBy(() -> book.take(order("a", "141330-2026-000002", "x"), NOW))
                .isInstanceOf(Book.Contradiction.class);
    }

    @Test
    void an_order_is_decided_once() throws Exception {
        book.take(order("a", ACCEPTANCE, "x"), NOW);

        assertThat(book.decide("a", TODAY, Behaviour.ordinary())).isPresent();
        assertThat(book.decide("a", TODAY, Behaviour.ordinary())).isEmpty();
    }

    @Test
    void what_is_cancelled_before_its_entry_is_never_entered() throws Exception {
        book.take(order("a", ACCEPTANCE, "x"), NOW);

        assertThat(book.cancel("a", ACCEPTANCE)).isEqualTo(Standing.CANCELLED);
        assertThat(book.decide("a", TODAY, Behaviour.ordinary())).isEmpty();
    }

    @Test
    void a_cancel_that_overtakes_its_order_is_remembered() throws Exception {
        assertThat(book.cancel("a", ACCEPTANCE)).isEqualTo(Standing.CANCELLED);

        assertThat(book.take(order("a", ACCEPTANCE, "x"), NOW)).isEqualTo(new Book.Taken(Standing.CANCELLED, false));
        assertThat(book.decide("a", TODAY, Behaviour.ordinary())).isEmpty();
    }

    @Test
    void what_is_entered_cannot_be_cancelled_any_more() throws Exception {
        book.take(order("a", ACCEPTANCE, "x"), NOW);
        book.decide("a", TODAY, Behaviour.ordinary());

        assertThat(book.cancel("a", ACCEPTANCE)).isEqualTo(Standing.ENTERED);
    }

    @Test
    void a_cancel_for_anothers_acceptance_is_refused() throws Exception {
        book.take(order("a", ACCEPTANCE, "x"), NOW);

        assertThatThrownBy(() -> book.cancel("a", "141330-2026-000002")).isInstanceOf(Book.Contradiction.class);
    }

    private static Order order(String id, String acceptanceNumber, String digest) {
        return new Order(id, acceptanceNumber, Optional.empty(), digest, List.of(), Standing.TAKEN, Optional.empty());
    }
}
