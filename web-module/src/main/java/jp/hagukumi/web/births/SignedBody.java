package jp.hagukumi.web.births;

import java.util.Base64;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.registration.FilersSignature;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/**
 * A version of a registration with the filer's signature over what was given to sign.
 *
 * @param signature Base64
 * @param certificate the signing certificate, DER in Base64
 */
@Body
public record SignedBody(
        @Whole(min = 1, max = 1_000_000) int version,
        @Text(max = 1_368, pattern = BASE64) String signature,
        @Text(max = 10_924, pattern = BASE64) String certificate) {

    static final String BASE64 = "[A-Za-z0-9+/]+={0,2}";

    FilersSignature filersSignature() {
        return new FilersSignature(bytes("signature", signature), bytes("certificate", certificate));
    }

    private static Bytes bytes(String field, String text) {
        try {
            return Bytes.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException halved) {
            throw Refusal.at(field, RegistrationRefusal.SIGNATURE_BROKEN);
        }
    }

    /** A certificate tells a name. */
    @Override
    public String toString() {
        return "SignedBody[" + version + "]";
    }
}
