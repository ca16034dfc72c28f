package jp.hagukumi.web.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.births.registration.VerifiedReceipt;
import jp.hagukumi.births.registration.VerifyReceiptCode;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;

/** For whoever was shown a paper of ours. The code comes in the body: an address would be written into logs. */
@Path("receipts")
@ApplicationScoped
public class Receipts {

    @Inject
    Caller caller;

    @Inject
    VerifyReceiptCode verifyReceiptCode;

    @POST
    @Path("verify")
    @Admits(Actor.Kind.PUBLIC)
    public Verified verifyReceiptCode(CodeBody body) {
        return Verified.of(verifyReceiptCode.verify(caller.actor(), new Written(body.code())));
    }

    /** As it stands on the paper, or as somebody typed it. */
    @Body
    public record CodeBody(@Text(max = 64) String code) {

        @Override
        public String toString() {
            return "CodeBody[…]";
        }
    }

    record Verified(
            VerifiedReceipt.Standing standing,
            String familyName,
            Optional<String> givenName,
            LocalDate bornOn,
            LocalDate receivedOn,
            Optional<LocalDate> acceptedOn) {

        static Verified of(VerifiedReceipt receipt) {
            return new Verified(
                    receipt.standing(),
                    receipt.familyName(),
                    receipt.givenName(),
                    receipt.bornOn(),
                    receipt.receivedOn(),
                    receipt.acceptedOn());
        }

        @Override
        public String toString() {
            return "Verified[" + standing + "]";
        }
    }
}
