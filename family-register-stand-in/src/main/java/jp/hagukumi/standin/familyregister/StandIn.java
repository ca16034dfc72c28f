package jp.hagukumi.standin.familyregister;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The register as a whole, made when the archive is loaded: its book, its post, and how it is to behave. */
@WebListener
public class StandIn implements ServletContextListener {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final InstantSource time = InstantSource.system();
    private final Keys keys = new Keys(System.getenv());
    private final Book book = new Book();
    private final AnswerPost post = new AnswerPost(keys);
    private Behaviour behaviour = Behaviour.ordinary();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().setAttribute(StandIn.class.getName(), this);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        post.close();
    }

    static StandIn of(ServletContext context) {
        if (context.getAttribute(StandIn.class.getName()) instanceof StandIn standIn) {
            return standIn;
        }
        throw new IllegalStateException("The register has not begun");
    }

    Keys keys() {
        return keys;
    }

    Book book() {
        return book;
    }

    AnswerPost post() {
        return post;
    }

    Instant now() {
        return time.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), JAPAN);
    }

    synchronized Behaviour behaviour() {
        return behaviour;
    }

    /** From now on; calls that are being held are let go. */
    synchronized void behave(Behaviour other) {
        behaviour = other;
        notifyAll();
    }

    /** Keeps the caller waiting as long as the register is to be slow. */
    synchronized void hold() throws InterruptedException {
        var held = behaviour;
        var until = now().plus(held.hold());
        while (behaviour == held && now().isBefore(until)) {
            wait(Math.max(1, Duration.between(now(), until).toMillis()));
        }
    }

    /** An order was taken for the first time: its answer is due later, where the register answers at all. */
    void answerLater(String order) {
        var then = behaviour();
        if (then.answersByItself()) {
            post.after(
                    then.delay(),
                    () -> book.decide(order, today(), behaviour()).ifPresent(said -> {
                        for (var copy = 0; copy < then.copies(); copy++) {
                            post.untilTaken(said, Duration.ZERO);
                        }
                    }));
        }
    }
}
