package jp.hagukumi.ws.koseki;

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
import jp.hagukumi.births.registration.TakeLinkAnswers;
import jp.hagukumi.births.registration.TakeLinkFiling;
import jp.hagukumi.ws.contract.koseki.DeliverAnswers;
import jp.hagukumi.ws.contract.koseki.DeliverAnswersResponse;
import jp.hagukumi.ws.contract.koseki.DeliverFiling;
import jp.hagukumi.ws.contract.koseki.DeliverFilingResponse;
import jp.hagukumi.ws.contract.koseki.FamilyRegisterAnswers;
import jp.hagukumi.ws.security.RefusalsBecomeFaults;
import jp.hagukumi.ws.security.SignedCall;

/** The port {@code FamilyRegisterAnswers}. One delivery of answers, one outcome for each of them, in their order; and
 * what was filed in マイナポータル, one by one. */
@Stateless(name = "FamilyRegisterAnswersEndpoint")
@WebService(
        endpointInterface = "jp.hagukumi.ws.contract.koseki.FamilyRegisterAnswers",
        targetNamespace = "urn:hagukumi:koseki:v1",
        serviceName = "FamilyRegisterAnswersV1",
        portName = "FamilyRegisterAnswers",
        wsdlLocation = "META-INF/wsdl/koseki-v1.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@HandlerChain(file = "handlers.xml")
@Interceptors(RefusalsBecomeFaults.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FamilyRegisterAnswersEndpoint implements FamilyRegisterAnswers {

    @Resource
    WebServiceContext context;

    @Inject
    TakeLinkAnswers take;

    @Inject
    TakeLinkFiling takeFiling;

    @Override
    public DeliverFilingResponse deliverFiling(DeliverFiling delivered) {
        var call = SignedCall.in(context);
        var filing = FilingWords.filing(delivered, call.envelope().attachment());
        return FilingWords.response(delivered, takeFiling.take(call.actor(), filing));
    }

    @Override
    public DeliverAnswersResponse deliverAnswers(DeliverAnswers delivered) {
        var actor = SignedCall.in(context).actor();
        var answers = delivered.getAnswer().stream().map(AnswerWords::answer).toList();
        var response = new DeliverAnswersResponse();
        take.take(actor, answers).stream().map(AnswerWords::outcome).forEach(response.getOutcome()::add);
        return response;
    }
}
