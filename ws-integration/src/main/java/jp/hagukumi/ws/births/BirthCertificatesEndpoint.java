package jp.hagukumi.ws.births;

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
import java.util.Optional;
import jp.hagukumi.births.ListCertificatesSince;
import jp.hagukumi.births.ReadCertificateStatus;
import jp.hagukumi.ws.contract.births.BirthCertificates;
import jp.hagukumi.ws.contract.births.CancelBirthCertificate;
import jp.hagukumi.ws.contract.births.CancelBirthCertificateResponse;
import jp.hagukumi.ws.contract.births.CorrectBirthCertificate;
import jp.hagukumi.ws.contract.births.CorrectBirthCertificateResponse;
import jp.hagukumi.ws.contract.births.GetBirthCertificateStatus;
import jp.hagukumi.ws.contract.births.GetBirthCertificateStatusResponse;
import jp.hagukumi.ws.contract.births.ListBirthCertificates;
import jp.hagukumi.ws.contract.births.ListBirthCertificatesResponse;
import jp.hagukumi.ws.contract.births.SubmitBirthCertificate;
import jp.hagukumi.ws.contract.births.SubmitBirthCertificateResponse;
import jp.hagukumi.ws.security.RefusalsBecomeFaults;
import jp.hagukumi.ws.security.SignedCall;

/**
 * The port {@code BirthCertificates}. Runs outside a transaction: the use cases have their own. Reachable on the partners'
 * listener only (glassfish-ejb-jar.xml), behind {@link BirthCertificatesDoor}.
 */
@Stateless(name = "BirthCertificatesEndpoint")
@WebService(
        endpointInterface = "jp.hagukumi.ws.contract.births.BirthCertificates",
        targetNamespace = "urn:hagukumi:births:v1",
        serviceName = "BirthCertificatesV1",
        portName = "BirthCertificates",
        wsdlLocation = "META-INF/wsdl/births-v1.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@HandlerChain(file = "handlers.xml")
@Interceptors(RefusalsBecomeFaults.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BirthCertificatesEndpoint implements BirthCertificates {

    @Resource
    WebServiceContext context;

    @Inject
    jp.hagukumi.births.SubmitBirthCertificate submit;

    @Inject
    jp.hagukumi.births.CorrectBirthCertificate correct;

    @Inject
    jp.hagukumi.births.CancelBirthCertificate cancel;

    @Inject
    ReadCertificateStatus status;

    @Inject
    ListCertificatesSince list;

    @Override
    public SubmitBirthCertificateResponse submitBirthCertificate(SubmitBirthCertificate asked) {
        var call = SignedCall.in(context);
        var receipt = submit.submit(call.actor(), Inwards.submission(asked, call));
        var answer = new SubmitBirthCertificateResponse();
        answer.setAcknowledgement(Outwards.acknowledgement(receipt));
        return answer;
    }

    @Override
    public CorrectBirthCertificateResponse correctBirthCertificate(CorrectBirthCertificate asked) {
        var call = SignedCall.in(context);
        var receipt = correct.correct(call.actor(), Inwards.submission(asked, call));
        var answer = new CorrectBirthCertificateResponse();
        answer.setAcknowledgement(Outwards.acknowledgement(receipt));
        return answer;
    }

    @Override
    public CancelBirthCertificateResponse cancelBirthCertificate(CancelBirthCertificate asked) {
        var call = SignedCall.in(context);
        var receipt = cancel.cancel(call.actor(), Inwards.cancellation(asked, call));
        var answer = new CancelBirthCertificateResponse();
        answer.setAcknowledgement(Outwards.acknowledgement(receipt));
        return answer;
    }

    @Override
    public GetBirthCertificateStatusResponse getBirthCertificateStatus(GetBirthCertificateStatus asked) {
        var actor = SignedCall.in(context).actor();
        return Outwards.status(
                status.read(actor, asked.getCertificateNumber(), Optional.ofNullable(asked.getVersion())));
    }

    @Override
    public ListBirthCertificatesResponse listBirthCertificates(ListBirthCertificates asked) {
        var actor = SignedCall.in(context).actor();
        return Outwards.changes(list.list(actor, Optional.ofNullable(asked.getSince()), asked.getAtMost()));
    }
}
