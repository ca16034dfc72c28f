package jp.hagukumi.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.births.registration.LinkBacklog;
import jp.hagukumi.notifications.MailBacklog;
import jp.hagukumi.outbox.DeliveryBacklog;
import jp.hagukumi.pregnancy.intake.IntakeBacklog;
import jp.hagukumi.pregnancy.satogaeri.HubBacklog;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * What was given up and waits for an administrator, as numbers: {@code backlog} under {@code /health/ready}, for the city's
 * monitoring. Never down for it: every other message is delivered and every request answered, the cause lies outside this
 * instance, and taking it from the load balancer or starting it anew would mend nothing. {@code degraded} says that somebody
 * should look. Where the numbers can't be read the database is gone, and the check is down like that of the database.
 */
@Readiness
@ApplicationScoped
public class Backlog implements HealthCheck {

    @Inject
    DeliveryBacklog deliveries;

    @Inject
    MailBacklog mails;

    @Inject
    LinkBacklog link;

    @Inject
    HubBacklog hub;

    @Inject
    IntakeBacklog portal;

    @Override
    public HealthCheckResponse call() {
        var stuckHubLetters = hub.stuck();
        var stuckPortalStatuses = portal.stuck();
        var stuckDeliveries = deliveries.stuck();
        var stuckMails = mails.stuck();
        var stuckLinkOrders = link.stuck();
        return HealthCheckResponse.named("backlog")
                .withData("stuckDeliveries", stuckDeliveries)
                .withData("stuckMails", stuckMails)
                .withData("stuckLinkOrders", stuckLinkOrders)
                .withData("stuckHubLetters", stuckHubLetters)
                .withData("stuckPortalStatuses", stuckPortalStatuses)
                .withData("medicalHubConnected", hub.connected())
                .withData("portalConnected", portal.connected())
                .withData(
                        "degraded",
                        stuckDeliveries + stuckMails + stuckLinkOrders + stuckHubLetters + stuckPortalStatuses > 0)
                .up()
                .build();
    }
}
