package jp.hagukumi.standin.familyregister;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.annotation.Resource;
import jakarta.jws.WebService;
import jakarta.servlet.ServletContext;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.handler.MessageContext;
import jakarta.xml.ws.soap.MTOM;
import jakarta.xml.ws.soap.SOAPBinding;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.standin.familyregister.contract.Amends;
import jp.hagukumi.standin.familyregister.contract.AskStanding;
import jp.hagukumi.standin.familyregister.contract.CancelEntry;
import jp.hagukumi.standin.familyregister.contract.FamilyRegister;
import jp.hagukumi.standin.familyregister.contract.Refused;
import jp.hagukumi.standin.familyregister.contract.RequestEntry;
import jp.hagukumi.standin.familyregister.contract.Standing;
import jp.hagukumi.standin.familyregister.contract.common.Refusal;
import jp.hagukumi.standin.familyregister.contract.common.Words;

/** The port {@code FamilyRegister}: each call is answered at once by a standing, and nothing is entered because it was sent. */
@WebService(
        endpointInterface = "jp.hagukumi.standin.familyregister.contract.FamilyRegister",
        targetNamespace = "urn:hagukumi:koseki:v1",
        serviceName = "FamilyRegisterV1",
        portName = "FamilyRegister",
        wsdlLocation = "WEB-INF/wsdl/koseki-register-v1.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@MTOM
@SchemaValidation
public class FamilyRegisterEndpoint implements FamilyRegister {

    @Resource
    WebServiceContext context;

    @Override
    public Standing requestEntry(RequestEntry order) throws Refused {
        var standIn = standIn();
        open(standIn);
        var image = order.getImage();
        if (!image.getSha256().equals(HexFormat.of().formatHex(sha256(image.getContent())))) {
            throw refused("HB-F001", "CORRECT", "画像のハッシュ値が一致しません。", "The image is not the one that was signed for.");
        }
        try {
            var taken = standIn.book()
                    .take(
                            new Book.Order(
                                    order.getOrderId(),
                                    order.getAcceptanceNumber(),
                                    Optional.ofNullable(order.getAmends()).map(Amends::getOrderId),
                                    order.getAcceptedOn() + " " + image.getSha256(),
                                    List.of(),
                                    Book.Standing.TAKEN,
                                    Optional.empty()),
                            standIn.now());
            if (taken.isNew()) {
                standIn.answerLater(order.getOrderId());
            }
            return held(standIn, order.getOrderId(), taken.standing());
        } catch (Book.Contradiction other) {
            throw contradicting(other);
        }
    }

    @Override
    public Standing askStanding(AskStanding asked) throws Refused {
        var standIn = standIn();
        open(standIn);
        var known = standIn.book().find(asked.getOrderId());
        // Whoever asks has not heard the answer: it goes again under its number.
        known.flatMap(Book.Order::answer).ifPresent(said -> standIn.post().untilTaken(said, Duration.ZERO));
        return held(standIn, asked.getOrderId(), known.map(Book.Order::standing).orElse(Book.Standing.UNKNOWN));
    }

    @Override
    public Standing cancelEntry(CancelEntry cancel) throws Refused {
        var standIn = standIn();
        open(standIn);
        try {
            return held(
                    standIn,
                    cancel.getOrderId(),
                    standIn.book().cancel(cancel.getOrderId(), cancel.getAcceptanceNumber()));
        } catch (Book.Contradiction other) {
            throw contradicting(other);
        }
    }

    private StandIn standIn() {
        if (context.getMessageContext().get(MessageContext.SERVLET_CONTEXT) instanceof ServletContext servlets) {
            return StandIn.of(servlets);
        }
        throw new IllegalStateException("A call without a servlet");
    }

    private static void open(StandIn standIn) throws Refused {
        if (standIn.behaviour().door() == Behaviour.Door.REFUSING) {
            throw refused("HB-F009", "STOP", "受け付けられません。", "This is not taken.");
        }
    }

    private static Standing held(StandIn standIn, String order, Book.Standing standing) {
        try {
            standIn.hold();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        var told = new Standing();
        told.setOrderId(order);
        told.setStanding(standing.name());
        return told;
    }

    private static Refused contradicting(Book.Contradiction other) {
        return refused(
                "HB-F002", "CORRECT", "同じ番号で別の依頼があります。", "Not what is known under this id: " + other.getMessage());
    }

    private static Refused refused(String code, String next, String ja, String en) {
        var text = new Words();
        text.setJa(ja);
        text.setEn(en);
        var refusal = new Refusal();
        refusal.setCode(code);
        refusal.setNext(next);
        refusal.setText(text);
        refusal.setRemedy(text);
        refusal.setReference("-");
        return new Refused(en, refusal);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
