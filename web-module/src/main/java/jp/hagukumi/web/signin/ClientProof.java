package jp.hagukumi.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** How we prove to a provider that it is we who ask for tokens. */
final class ClientProof {

    private ClientProof() {}

    /** Empty for a client that PKCE alone protects. */
    static Optional<ClientAuthentication> of(ProviderSettings settings, URI tokenEndpoint) {
        var client = new ClientID(settings.clientId());
        if (settings.privateKeyFile().isPresent()) {
            return Optional.of(
                    signed(client, tokenEndpoint, settings.privateKeyFile().get()));
        }
        return settings.clientSecret().map(secret -> new ClientSecretBasic(client, new Secret(secret)));
    }

    private static ClientAuthentication signed(ClientID client, URI tokenEndpoint, String file) {
        try {
            var key = read(Path.of(file));
            var algorithm = key.getAlgorithm().equals("RSA") ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256;
            return new PrivateKeyJWT(client, tokenEndpoint, algorithm, key, null, null);
        } catch (IOException | GeneralSecurityException | JOSEException unusable) {
            throw new IllegalStateException("The sign-in key can't be used", unusable);
        }
    }

    private static PrivateKey read(Path pem) throws IOException, GeneralSecurityException {
        var text = Files.readString(pem, StandardCharsets.US_ASCII);
        var der = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
        var encoded = new PKCS8EncodedKeySpec(der);
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(encoded);
        } catch (InvalidKeySpecException notRsa) {
            return KeyFactory.getInstance("EC").generatePrivate(encoded);
        }
    }
}
