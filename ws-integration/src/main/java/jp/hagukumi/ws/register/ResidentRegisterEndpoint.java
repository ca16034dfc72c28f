package jp.hagukumi.ws.register;

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
import java.util.Map;
import jp.hagukumi.identity.IdentityRefusal;
import jp.hagukumi.identity.RegisterAnswer;
import jp.hagukumi.identity.TakeRegisterEvents;
import jp.hagukumi.kernel.refusal.RefusalTexts;
import jp.hagukumi.ws.contract.common.Finding;
import jp.hagukumi.ws.contract.common.Words;
import jp.hagukumi.ws.contract.register.DeliverRegisterEvents;
import jp.hagukumi.ws.contract.register.DeliverRegisterEventsResponse;
import jp.hagukumi.ws.contract.register.ResidentRegister;
import jp.hagukumi.ws.security.RefusalsBecomeFaults;
import jp.hagukumi.ws.security.SignedCall;

/** The port {@code ResidentRegister}. One delivery, one answer for each of its events, in their order. */
@Stateless(name = "ResidentRegisterEndpoint")
@WebService(
        endpointInterface = "jp.hagukumi.ws.contract.register.ResidentRegister",
        targetNamespace = "urn:hagukumi:register:v1",
        serviceName = "ResidentRegisterV1",
        portName = "ResidentRegister",
        wsdlLocation = "META-INF/wsdl/register-v1.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@HandlerChain(file = "handlers.xml")
@Interceptors(RefusalsBecomeFaults.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ResidentRegisterEndpoint implements ResidentRegister {

    @Resource
    WebServiceContext context;

    @Inject
    TakeRegisterEvents take;

    @Override
    public DeliverRegisterEventsResponse deliverRegisterEvents(DeliverRegisterEvents delivered) {
        var actor = SignedCall.in(context).actor();
        var events = delivered.getEvent().stream().map(EventWords::event).toList();
        var response = new DeliverRegisterEventsResponse();
        take.take(actor, events).stream().map(ResidentRegisterEndpoint::answer).forEach(response.getAnswer()::add);
        return response;
    }

    private static DeliverRegisterEventsResponse.Answer answer(RegisterAnswer given) {
        var answer = new DeliverRegisterEventsResponse.Answer();
        answer.setEventId(given.eventId());
        answer.setOutcome(given.outcome().name());
        given.refusal().map(why -> finding(why, given.field().orElse(""))).ifPresent(answer::setFinding);
        return answer;
    }

    private static Finding finding(IdentityRefusal refusal, String field) {
        var arguments = Map.of("field", field);
        var finding = new Finding();
        finding.setCode(refusal.code());
        finding.setField(field);
        finding.setText(
                words(RefusalTexts.text(refusal, arguments, "ja"), RefusalTexts.text(refusal, arguments, "en")));
        finding.setRemedy(
                words(RefusalTexts.remedy(refusal, arguments, "ja"), RefusalTexts.remedy(refusal, arguments, "en")));
        return finding;
    }

    private static Words words(String japanese, String english) {
        var words = new Words();
        words.setJa(japanese);
        words.setEn(english);
        return words;
    }
}
