package jp.hagukumi.web.problem;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.logging.Logger;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.web.guard.Caller;

/**
 * Whatever ends a request badly becomes a problem. What nobody foresaw is told as "our fault" with the correlation and nothing of
 * our insides; the log gets the kinds and places of it, not its words, which may hold a person's data.
 */
@Provider
@ApplicationScoped
public class AnswerFailure implements ExceptionMapper<Throwable> {

    /** What a browser wipes when a session was ended on purpose. */
    public static final String WIPE = "\"cookies\", \"storage\", \"cache\"";

    private static final Logger LOG = Logger.getLogger(AnswerFailure.class.getName());

    @Inject
    Caller caller;

    @Override
    public Response toResponse(Throwable failure) {
        var problems = new Problems(caller.language(), caller.correlation());
        var known = known(failure);
        if (known instanceof Refusal refusal) {
            return answer(problems.of(refusal)).build();
        }
        if (known instanceof SignedOutElsewhere) {
            return answer(problems.of(KernelRefusal.NOT_SIGNED_IN))
                    .header("Clear-Site-Data", WIPE)
                    .build();
        }
        if (known instanceof WebApplicationException http) {
            return byStatus(problems, http.getResponse().getStatus());
        }
        LOG.severe(() -> "Unexpected failure correlation=" + caller.correlation() + " " + Trace.of(failure));
        return answer(problems.of(WebRefusal.UNEXPECTED, 500)).build();
    }

    private static Response byStatus(Problems problems, int status) {
        return switch (status) {
            case 404 -> answer(problems.of(KernelRefusal.NOT_FOUND)).build();
            case 405, 406 ->
                answer(problems.of(WebRefusal.WRONG_METHOD, status)).build();
            case 413 -> answer(problems.of(KernelRefusal.TOO_LARGE)).build();
            case 415 -> answer(problems.of(WebRefusal.WRONG_MEDIA_TYPE, 415)).build();
            case 503 -> answer(problems.of(KernelRefusal.UNAVAILABLE)).build();
            default ->
                status < 500
                        ? answer(problems.of(KernelRefusal.MALFORMED)).build()
                        : answer(problems.of(WebRefusal.UNEXPECTED, 500)).build();
        };
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status())
                .type("application/problem+json")
                .entity(problem);
    }

    /** What we know by name, through the wrappings of the container. */
    private static Throwable known(Throwable failure) {
        var inner = failure;
        while (inner instanceof EJBException && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return Optional.of(inner).filter(AnswerFailure::isKnown).orElse(failure);
    }

    private static boolean isKnown(Throwable failure) {
        return failure instanceof Refusal
                || failure instanceof SignedOutElsewhere
                || failure instanceof WebApplicationException;
    }
}
