package jp.hagukumi.ws.checkups;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.jws.HandlerChain;
import jakarta.jws.WebService;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.soap.SOAPBinding;
import jp.hagukumi.pregnancy.results.TellLossByClinic;
import jp.hagukumi.ws.contract.checkups.CancelCheckupResult;
import jp.hagukumi.ws.contract.checkups.CancelCheckupResultResponse;
import jp.hagukumi.ws.contract.checkups.CheckupResults;
import jp.hagukumi.ws.contract.checkups.CorrectCheckupResult;
import jp.hagukumi.ws.contract.checkups.CorrectCheckupResultResponse;
import jp.hagukumi.ws.contract.checkups.SubmitCheckupResult;
import jp.hagukumi.ws.contract.checkups.SubmitCheckupResultResponse;
import jp.hagukumi.ws.contract.checkups.TellLoss;
import jp.hagukumi.ws.contract.checkups.TellLossResponse;
import jp.hagukumi.ws.security.RefusalsBecomeFaults;
import jp.hagukumi.ws.security.SignedCall;

/**
 * The port {@code CheckupResults}. Runs outside a transaction: the use cases have their own. Reachable on the partners' listener
 * only (glassfish-ejb-jar.xml), behind {@link CheckupResultsDoor}.
 */
@Stateless(name = "CheckupResultsEndpoint")
@WebService(
        endpointInterface = "jp.hagukumi.ws.contract.checkups.CheckupResults",
        targetNamespace = "urn:hagukumi:checkups:v1",
        serviceName = "CheckupResultsV1",
        portName = "CheckupResults",
        wsdlLocation = "META-INF/wsdl/checkups-v1.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@HandlerChain(file = "handlers.xml")
@Interceptors(RefusalsBecomeFaults.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckupResultsEndpoint implements CheckupResults {

    @Resource
    WebServiceContext context;

    @Inject
    jp.hagukumi.pregnancy.results.SubmitCheckupResult submit;

    @Inject
    jp.hagukumi.pregnancy.results.CorrectCheckupResult correct;

    @Inject
    jp.hagukumi.pregnancy.results.CancelCheckupResult cancel;

    @Inject
    TellLossByClinic loss;

    @Override
    public SubmitCheckupResultResponse submitCheckupResult(SubmitCheckupResult asked) {
        var call = SignedCall.in(context);
        var receipt = submit.submit(call.actor(), ResultWords.sent(asked), ResultWords.message(call));
        var answer = new SubmitCheckupResultResponse();
        answer.setAcknowledgement(ResultWords.acknowledgement(receipt));
        return answer;
    }

    @Override
    public CorrectCheckupResultResponse correctCheckupResult(CorrectCheckupResult asked) {
        var call = SignedCall.in(context);
        var receipt = correct.correct(call.actor(), ResultWords.sent(asked), ResultWords.message(call));
        var answer = new CorrectCheckupResultResponse();
        answer.setAcknowledgement(ResultWords.acknowledgement(receipt));
        return answer;
    }

    @Override
    public CancelCheckupResultResponse cancelCheckupResult(CancelCheckupResult asked) {
        var call = SignedCall.in(context);
        var receipt = cancel.cancel(
                call.actor(),
                asked.getResultNumber(),
                asked.getVersion(),
                asked.getReason(),
                ResultWords.message(call));
        var answer = new CancelCheckupResultResponse();
        answer.setAcknowledgement(ResultWords.acknowledgement(receipt));
        return answer;
    }

    @Override
    public TellLossResponse tellLoss(TellLoss asked) {
        var call = SignedCall.in(context);
        var receipt = loss.tell(call.actor(), ResultWords.loss(asked), ResultWords.message(call));
        var answer = new TellLossResponse();
        answer.setAcknowledgement(ResultWords.acknowledgement(receipt));
        return answer;
    }
}
