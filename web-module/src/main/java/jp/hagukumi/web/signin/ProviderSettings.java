package jp.hagukumi.web.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What a realm's provider is to us, from the settings {@code hagukumi.oidc.<realm>.*}.
 *
 * @param issuer {@code issuer}: the provider; its metadata stands below {@code /.well-known/openid-configuration}
 * @param clientId {@code client.id}
 * @param privateKeyFile {@code private.key.file}: PEM (PKCS #8, RSA or P-256); then we prove ourselves by private_key_jwt
 * @param clientSecret {@code client.secret}: where there is no key; with neither, PKCE alone protects
 * @param algorithm {@code id.token.algorithm}: what ID tokens are signed with; RS256 unless said
 * @param scope {@code scope}: {@code openid} unless said
 * @param identityTrusted {@code identity.trusted}: {@code true} where the provider reads name, birth date and address from the My
 *     Number card's certificate, so that a resident may be known by them at the first sign-in; otherwise they are not looked at
 */
record ProviderSettings(
        Issuer issuer,
        String clientId,
        Optional<String> privateKeyFile,
        Optional<String> clientSecret,
        JWSAlgorithm algorithm,
        String scope,
        boolean identityTrusted) {

    static ProviderSettings of(Realm realm, Config config) {
        var prefix = "hagukumi.oidc." + realm.path().toLowerCase(Locale.ROOT) + ".";
        return new ProviderSettings(
                new Issuer(URI.create(config.getValue(prefix + "issuer", String.class))),
                config.getValue(prefix + "client.id", String.class),
                config.getOptionalValue(prefix + "private.key.file", String.class),
                config.getOptionalValue(prefix + "client.secret", String.class),
                JWSAlgorithm.parse(config.getOptionalValue(prefix + "id.token.algorithm", String.class)
                        .orElse("RS256")),
                config.getOptionalValue(prefix + "scope", String.class).orElse("openid"),
                config.getOptionalValue(prefix + "identity.trusted", String.class)
                        .map("true"::equals)
                        .orElse(false));
    }

    /** The secret is never printed. */
    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + ", " + clientId + "]";
    }
}
