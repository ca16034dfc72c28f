package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.kernel.code.UnmistakableCode;

/**
 * What is kept of a mother's code: HMAC-SHA-256 under a key that is not in the database, so that a copy of the database does not
 * give the codes away, although forty bits could be tried through.
 */
@ApplicationScoped
public class TokenHash {

    @Inject
    TokenKey key;

    public Bytes of(UnmistakableCode code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            return Bytes.of(mac.doFinal(code.exact().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
