package jp.hagukumi.ws.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.KeptEvidence;
import jp.hagukumi.births.ports.BindEvidence;
import jp.hagukumi.ws.evidence.EvidenceBundle;

/** Binds kept evidence into the zip that the stand-alone verifier reads. */
@ApplicationScoped
public class ZippedEvidence implements BindEvidence {

    @Override
    public Bytes bind(KeptEvidence kept) {
        try {
            var out = new ByteArrayOutputStream();
            new EvidenceBundle(
                            kept.envelope().toArray(),
                            kept.attachment().map(Bytes::toArray),
                            chain(kept.signerChain()),
                            lists(kept.revocationLists()),
                            kept.receipt().toArray())
                    .write(out);
            return Bytes.of(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("Kept evidence can't be read", unreadable);
        }
    }

    private static List<X509Certificate> chain(Bytes der) throws GeneralSecurityException {
        var chain = new ArrayList<X509Certificate>();
        CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(der.toArray()))
                .forEach(certificate -> chain.add((X509Certificate) certificate));
        return chain;
    }

    private static List<X509CRL> lists(Optional<Bytes> der) throws GeneralSecurityException {
        var lists = new ArrayList<X509CRL>();
        if (der.isPresent()) {
            CertificateFactory.getInstance("X.509")
                    .generateCRLs(new ByteArrayInputStream(der.get().toArray()))
                    .forEach(list -> lists.add((X509CRL) list));
        }
        return lists;
    }
}
