package jp.hagukumi.ws.security;

import com.sun.xml.ws.api.handler.MessageHandler;
import com.sun.xml.ws.api.handler.MessageHandlerContext;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.xml.ws.handler.MessageContext;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.namespace.QName;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * The first and only handler of a SOAP endpoint: asks {@link PartnerDoor}, hands the {@link SignedCall} to the endpoint, and
 * turns every refusal, and everything that goes wrong, into the contract's fault. Nothing of an unexpected failure leaves but a
 * reference; the log has the rest under the same reference.
 */
public abstract class DoorHandler implements MessageHandler<MessageHandlerContext> {

    private static final Logger LOG = Logger.getLogger(DoorHandler.class.getName());
    private static final String REFERENCE = "jp.hagukumi.ws.reference";

    private final ContractSchema contract;

    /** @param contract the XSD and operations of the one endpoint that this handler stands before */
    protected DoorHandler(ContractSchema contract) {
        this.contract = contract;
    }

    @Override
    public boolean handleMessage(MessageHandlerContext context) {
        if (Boolean.TRUE.equals(context.get(MessageContext.MESSAGE_OUTBOUND_PROPERTY))) {
            return true;
        }
        var reference = Ids.next().toString();
        context.put(REFERENCE, reference);
        try {
            if (!(context.get(Received.PROPERTY) instanceof Received received)) {
                throw new IllegalStateException("The codec of META-INF/metro.xml is not in place");
            }
            var call = CDI.current().select(PartnerDoor.class).get().admit(received, contract, reference);
            context.put(SignedCall.PROPERTY, call);
            context.setScope(SignedCall.PROPERTY, MessageContext.Scope.APPLICATION);
            return true;
        } catch (Refusal refused) {
            LOG.log(Level.INFO, "{0} refused: {1}", new Object[] {
                reference, refused.code().code()
            });
            context.setMessage(FaultMessages.of(refused, reference));
            return false;
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, reference + " failed at the door", failed);
            context.setMessage(FaultMessages.of(new Refusal(SoapRefusal.FAILED), reference));
            return false;
        }
    }

    /** Every fault on its way out is replaced by ours: the refusal that the endpoint met, or a failure without its inside. */
    @Override
    public boolean handleFault(MessageHandlerContext context) {
        var reference = String.valueOf(context.get(REFERENCE));
        if (context.get(RefusalsBecomeFaults.PROPERTY) instanceof Refusal refused) {
            LOG.log(Level.INFO, "{0} refused: {1}", new Object[] {
                reference, refused.code().code()
            });
            context.setMessage(FaultMessages.of(refused, reference));
        } else {
            LOG.log(Level.WARNING, "{0} answered with a fault that is no refusal", reference);
            context.setMessage(FaultMessages.of(new Refusal(SoapRefusal.FAILED), reference));
        }
        return true;
    }

    @Override
    public Set<QName> getHeaders() {
        return Set.of();
    }

    @Override
    public void close(MessageContext context) {}
}
