package jp.hagukumi.ws.referrals;

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
import jp.hagukumi.checkups.referrals.ReadReferralStatus;
import jp.hagukumi.ws.contract.referrals.CorrectReferralAnswer;
import jp.hagukumi.ws.contract.referrals.CorrectReferralAnswerResponse;
import jp.hagukumi.ws.contract.referrals.ReferralAnswers;
import jp.hagukumi.ws.contract.referrals.StatusOfReferral;
import jp.hagukumi.ws.contract.referrals.StatusOfReferralResponse;
import jp.hagukumi.ws.contract.referrals.SubmitReferralAnswer;
import jp.hagukumi.ws.contract.referrals.SubmitReferralAnswerResponse;
import jp.hagukumi.ws.security.RefusalsBecomeFaults;
import jp.hagukumi.ws.security.SignedCall;

/**
 * The port {@code ReferralAnswers}. Runs outside a transaction: the use cases have their own. Reachable on the partners' listener
 * only (glassfish-ejb-jar.xml), behind {@link ReferralAnswersDoor}.
 */
@Stateless(name = "ReferralAnswersEndpoint")
@WebService(
        endpointInterface = "jp.hagukumi.ws.contract.referrals.ReferralAnswers",
        targetNamespace = "urn:hagukumi:referrals:v1",
        serviceName = "ReferralAnswersV1",
        portName = "ReferralAnswers",
        wsdlLocation = "META-INF/wsdl/referrals-v1.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@HandlerChain(file = "handlers.xml")
@Interceptors(RefusalsBecomeFaults.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReferralAnswersEndpoint implements ReferralAnswers {

    @Resource
    WebServiceContext context;

    @Inject
    jp.hagukumi.checkups.referrals.SubmitReferralAnswer submit;

    @Inject
    jp.hagukumi.checkups.referrals.CorrectReferralAnswer correct;

    @Inject
    ReadReferralStatus status;

    @Override
    public SubmitReferralAnswerResponse submitReferralAnswer(SubmitReferralAnswer asked) {
        var call = SignedCall.in(context);
        var receipt = submit.submit(call.actor(), AnswerWords.sent(asked), AnswerWords.message(call));
        var answer = new SubmitReferralAnswerResponse();
        answer.setAcknowledgement(AnswerWords.acknowledgement(receipt));
        return answer;
    }

    @Override
    public CorrectReferralAnswerResponse correctReferralAnswer(CorrectReferralAnswer asked) {
        var call = SignedCall.in(context);
        var receipt = correct.correct(call.actor(), AnswerWords.sent(asked), AnswerWords.message(call));
        var answer = new CorrectReferralAnswerResponse();
        answer.setAcknowledgement(AnswerWords.acknowledgement(receipt));
        return answer;
    }

    @Override
    public StatusOfReferralResponse statusOfReferral(StatusOfReferral asked) {
        var call = SignedCall.in(context);
        var letter = asked.getLetter();
        return AnswerWords.status(status.read(call.actor(), letter.getCode(), AnswerWords.day(letter.getBornOn())));
    }
}
