package jp.hagukumi.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.web.problem.WebRefusal;

/** One OpenID provider, spoken to by the nimbus SDK. Whatever does not hold in an answer refuses the sign-in. */
final class Provider {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 5_000;
    private static final int MOST_BYTES = 200_000;

    private final ProviderSettings settings;
    private final OIDCProviderMetadata metadata;
    private final IDTokenValidator validator;

    private Provider(ProviderSettings settings, OIDCProviderMetadata metadata) throws IOException {
        this.settings = settings;
        this.metadata = metadata;
        this.validator = new IDTokenValidator(
                settings.issuer(),
                new ClientID(settings.clientId()),
                settings.algorithm(),
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES));
    }

    /** Asks the provider for its metadata; refused where it does not answer. */
    static Provider discovered(ProviderSettings settings) {
        try {
            return new Provider(settings, OIDCProviderMetadata.resolve(settings.issuer(), CONNECT_MILLIS, READ_MILLIS));
        } catch (IOException | GeneralException silent) {
            throw unavailable(silent);
        }
    }

    /** Where the browser is sent. */
    URI authentication(Begun begun, URI callback) {
        return new AuthenticationRequest.Builder(
                        new ResponseType("code"),
                        Scope.parse(settings.scope()),
                        new ClientID(settings.clientId()),
                        callback)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(begun.state()))
                .nonce(new Nonce(begun.nonce()))
                .codeChallenge(new CodeVerifier(begun.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Who the provider vouches for.
     *
     * @param answer the address that the browser came back with
     */
    Vouched vouched(Begun begun, URI callback, URI answer) {
        try {
            var code = code(begun, answer);
            var response =
                    OIDCTokenResponseParser.parse(request(begun, callback, code).send());
            if (!response.indicatesSuccess()) {
                throw new Refusal(WebRefusal.SIGN_IN_FAILED);
            }
            var idToken = ((OIDCTokenResponse) response.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            if (idToken == null) {
                throw new Refusal(WebRefusal.SIGN_IN_FAILED);
            }
            return Vouched.of(validator.validate(idToken, new Nonce(begun.nonce())), settings.identityTrusted());
        } catch (ParseException | BadJOSEException | JOSEException notHolding) {
            throw new Refusal(WebRefusal.SIGN_IN_FAILED);
        } catch (IOException silent) {
            throw unavailable(silent);
        }
    }

    private AuthorizationCode code(Begun begun, URI answer) throws ParseException {
        var response = AuthenticationResponseParser.parse(answer);
        var own = new State(begun.state()).equals(response.getState());
        if (!own || response instanceof AuthenticationErrorResponse) {
            throw new Refusal(WebRefusal.SIGN_IN_FAILED);
        }
        // RFC 9207: where the provider says who answers, it must be the one that was asked.
        if (response.getIssuer() != null && !response.getIssuer().equals(settings.issuer())) {
            throw new Refusal(WebRefusal.SIGN_IN_FAILED);
        }
        var code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new Refusal(WebRefusal.SIGN_IN_FAILED);
        }
        return code;
    }

    private HTTPRequest request(Begun begun, URI callback, AuthorizationCode code) {
        var grant = new AuthorizationCodeGrant(code, callback, new CodeVerifier(begun.verifier()));
        var endpoint = metadata.getTokenEndpointURI();
        var request = ClientProof.of(settings, endpoint)
                .map(proof -> new TokenRequest.Builder(endpoint, proof, grant).build())
                .orElseGet(() -> new TokenRequest.Builder(endpoint, new ClientID(settings.clientId()), grant).build())
                .toHTTPRequest();
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }

    private static Refusal unavailable(Exception silent) {
        var refusal = new Refusal(KernelRefusal.UNAVAILABLE);
        refusal.addSuppressed(silent);
        return refusal;
    }
}
