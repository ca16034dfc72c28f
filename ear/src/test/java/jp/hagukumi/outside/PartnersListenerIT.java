package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import jp.hagukumi.server.DemoKeys.Institution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mutual TLS: who comes through the handshake, and who does not. */
class PartnersListenerIT {

    @ParameterizedTest
    @EnumSource(
            value = Institution.class,
            names = {"HOSPITAL", "CLINIC"})
    void a_certificate_of_the_partners_authority_opens_the_connection(Institution institution)
            throws GeneralSecurityException, IOException, InterruptedException {
        var city = Outside.city();

        assertThat(Caller.with(city, institution).status(city.partnersUrl())).isLessThan(500);
    }

    @ParameterizedTest
    @EnumSource(
            value = Institution.class,
            names = {"STRANGER", "EXPIRED"})
    void a_certificate_of_another_authority_or_out_of_date_does_not(Institution institution)
            throws GeneralSecurityException, IOException {
        var city = Outside.city();
        var caller = Caller.with(city, institution);

        assertThatThrownBy(() -> caller.status(city.partnersUrl())).isInstanceOf(IOException.class);
    }

    @Test
    void no_certificate_does_not() throws GeneralSecurityException, IOException {
        var city = Outside.city();
        var caller = Caller.with(city, null);

        assertThatThrownBy(() -> caller.status(city.partnersUrl())).isInstanceOf(IOException.class);
    }
}
