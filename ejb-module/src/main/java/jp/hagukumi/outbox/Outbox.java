package jp.hagukumi.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.announcements.Announcement;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.store.Deliveries;

/** Records announcements in the transaction of the work that made them. */
@ApplicationScoped
public class Outbox {

    @Inject
    @Any
    Instance<Recipient<?>> recipients;

    @Inject
    Deliveries deliveries;

    @Inject
    CityClock clock;

    private final Jsonb json = JsonbBuilder.create();
    private final Map<String, Recipient<?>> byName = new LinkedHashMap<>();

    @PostConstruct
    void learnRecipients() {
        for (var recipient : recipients) {
            if (byName.put(recipient.name(), recipient) != null) {
                throw new IllegalStateException("Two recipients are called " + recipient.name());
            }
        }
    }

    public void record(Actor actor, Announcement announcement) {
        List<String> names = new ArrayList<>();
        for (var recipient : byName.values()) {
            if (recipient.hears().equals(announcement.getClass())) {
                names.add(recipient.name());
            }
        }
        deliveries.write(
                Ids.next(),
                announcement.getClass().getSimpleName(),
                json.toJson(announcement),
                actor.correlation(),
                names,
                clock.now());
    }

    /** Reads an announcement back and lets its recipient hear it. */
    void deliver(Deliveries.Claimed claimed, Actor system) {
        var recipient = Optional.ofNullable(byName.get(claimed.recipient()))
                .orElseThrow(() -> new IllegalStateException("Nobody is called " + claimed.recipient()));
        tell(recipient, claimed.content(), system);
    }

    private <A extends Announcement> void tell(Recipient<A> recipient, String content, Actor system) {
        recipient.hear(system, json.fromJson(content, recipient.hears()));
    }
}
