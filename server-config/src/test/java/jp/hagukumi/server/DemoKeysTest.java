package jp.hagukumi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Collections;
import jp.hagukumi.server.DemoKeys.Institution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoKeysTest {

    @TempDir
    private static Path directory;

    @Test
    void the_partners_trust_store_holds_their_authority_alone() throws IOException, GeneralSecurityException {
        var keys = keys();

        assertThat(Collections.list(keys.read(keys.partnersTrustStore()).aliases()))
                .containsExactly("partners-ca");
    }

    @Test
    void the_revoked_institutions_certificates_are_on_the_list_and_no_others() throws Exception {
        var keys = keys();
        X509CRL list;
        try (var stream = Files.newInputStream(keys.partnersRevocationList())) {
            list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(stream);
        }

        assertThat(list.isRevoked(keys.certificate(Institution.REVOKED, "signing")))
                .isTrue();
        assertThat(list.isRevoked(keys.certificate(Institution.REVOKED, "tls"))).isTrue();
        assertThat(list.isRevoked(keys.certificate(Institution.HOSPITAL, "signing")))
                .isFalse();
    }

    @Test
    void the_expired_institutions_certificate_has_run_out() throws Exception {
        X509Certificate expired = keys().certificate(Institution.EXPIRED, "signing");

        assertThatThrownBy(expired::checkValidity).isInstanceOf(CertificateExpiredException.class);
    }

    @Test
    void what_is_secret_can_be_read_by_its_owner_only() throws IOException, GeneralSecurityException {
        var keys = keys();

        for (var file : new Path[] {keys.receiptStore(), keys.signInKey(), secretsFile()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(file.toString())
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void the_second_start_finds_the_keys_of_the_first() throws IOException, GeneralSecurityException {
        var first = keys().certificate(Institution.HOSPITAL, "tls");

        assertThat(keys().certificate(Institution.HOSPITAL, "tls")).isEqualTo(first);
    }

    private DemoKeys keys() throws IOException, GeneralSecurityException {
        return DemoKeys.in(directory.resolve("keys"), Secrets.in(secretsFile()), InstantSource.system());
    }

    private Path secretsFile() {
        return directory.resolve("secrets.properties");
    }
}
