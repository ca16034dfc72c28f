package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.weeks.KeepWeight;
import jp.hagukumi.pregnancy.weeks.ReadWeeks;
import jp.hagukumi.pregnancy.weeks.RemoveWeight;
import jp.hagukumi.pregnancy.weeks.Weeks;
import jp.hagukumi.pregnancy.weeks.WeightId;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Whole;

/** The weeks of her pregnancy, and her weight beside the guide. */
@Path("me/pregnancy/weeks")
@ApplicationScoped
public class MyWeeks {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadWeeks readWeeks;

    @Inject
    KeepWeight keepWeight;

    @Inject
    RemoveWeight removeWeight;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public Shown readWeeks() {
        return Shown.of(readWeeks.read(caller.actor()));
    }

    @POST
    @Path("weights")
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response keepWeight(WeightBody weight) {
        return once.answer(
                Response.Status.CREATED,
                weight,
                () -> new Kept(keepWeight
                        .keep(caller.actor(), weight.on(), weight.grams())
                        .value()));
    }

    @DELETE
    @Path("weights/{weightId}")
    @Admits(Actor.Kind.RESIDENT)
    public void removeWeight(@PathParam("weightId") UUID weight) {
        removeWeight.remove(caller.actor(), new WeightId(weight));
    }

    @Body
    record WeightBody(
            LocalDate on,
            @Whole(min = 25_000, max = 250_000) int grams) {}

    record Kept(UUID id) {}

    record Shown(
            UUID pregnancyId,
            LocalDate dueOn,
            Optional<LocalDate> bornOn,
            int weeks,
            int days,
            int children,
            List<String> now,
            Optional<Checkup> nextCheckup,
            Optional<Integer> weightBeforeGrams,
            Optional<Advice> advice,
            List<Weighed> weights) {

        static Shown of(Weeks weeks) {
            return new Shown(
                    weeks.pregnancy().value(),
                    weeks.dueOn(),
                    weeks.bornOn(),
                    weeks.weeks(),
                    weeks.days(),
                    weeks.children(),
                    weeks.now(),
                    weeks.nextCheckup().map(next -> new Checkup(next.number(), next.week(), next.from(), next.to())),
                    weeks.weightBefore(),
                    weeks.advice().map(Advice::of),
                    weeks.weights().stream()
                            .map(weight -> new Weighed(weight.id().value(), weight.on(), weight.grams()))
                            .toList());
        }
    }

    record Checkup(int number, int week, LocalDate from, LocalDate to) {}

    record Advice(int bmiHundredths, boolean individual, int fromGrams, int toGrams) {

        static Advice of(Weeks.Advice advice) {
            return new Advice(advice.bmi(), advice.individual(), advice.from(), advice.to());
        }
    }

    record Weighed(UUID id, LocalDate on, int grams) {}
}
