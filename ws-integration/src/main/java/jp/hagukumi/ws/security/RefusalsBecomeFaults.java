package jp.hagukumi.ws.security;

import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.xml.ws.WebServiceContext;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * Around every operation of an endpoint: a refusal by the house is handed to {@link DoorHandler}, which writes it into the
 * fault, and leaves the bean as a checked exception, so that the container neither logs nor wraps it as a failure.
 */
public class RefusalsBecomeFaults {

    static final String PROPERTY = "jp.hagukumi.ws.refusal";

    @Resource
    WebServiceContext context;

    @AroundInvoke
    public Object answer(InvocationContext operation) throws Exception {
        try {
            return operation.proceed();
        } catch (Refusal refused) {
            context.getMessageContext().put(PROPERTY, refused);
            throw new RefusedByTheHouse();
        }
    }

    /** Carries nothing: the fault is written from the refusal. */
    static final class RefusedByTheHouse extends Exception {

        private static final long serialVersionUID = 1L;

        RefusedByTheHouse() {
            super("refused", null, false, false);
        }
    }
}
