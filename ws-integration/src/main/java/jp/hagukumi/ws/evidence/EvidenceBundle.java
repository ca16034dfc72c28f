package jp.hagukumi.ws.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * All that proves one message, as one zip file: {@code envelope.xml}, {@code attachment} (where there was one),
 * {@code chain-1.der} (the signer) and those above it, {@code revocations.crl} (DER lists, one behind the other),
 * {@code receipt.txt}. Every file is what the database keeps, byte for byte.
 *
 * @param envelope the SOAP envelope as received
 * @param attachment as received
 * @param chain signer first
 * @param revocations the lists consulted on that day
 * @param receipt what the city handed out
 */
public record EvidenceBundle(
        byte[] envelope,
        Optional<byte[]> attachment,
        List<X509Certificate> chain,
        List<X509CRL> revocations,
        byte[] receipt) {

    private static final int FILE_AT_MOST = 16 * 1024 * 1024;
    private static final int FILES_AT_MOST = 20;

    public void write(OutputStream out) throws IOException, GeneralSecurityException {
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "envelope.xml", envelope);
            if (attachment.isPresent()) {
                put(zip, "attachment", attachment.get());
            }
            for (var at = 0; at < chain.size(); at++) {
                put(zip, "chain-" + (at + 1) + ".der", chain.get(at).getEncoded());
            }
            zip.putNextEntry(new ZipEntry("revocations.crl"));
            for (var list : revocations) {
                zip.write(list.getEncoded());
            }
            zip.closeEntry();
            put(zip, "receipt.txt", receipt);
        }
    }

    public static EvidenceBundle read(Path file) throws IOException, GeneralSecurityException {
        var files = unzip(file);
        var factory = CertificateFactory.getInstance("X.509");
        var chain = new ArrayList<X509Certificate>();
        for (var at = 1; files.containsKey("chain-" + at + ".der"); at++) {
            chain.add((X509Certificate) factory.generateCertificate(stream(files, "chain-" + at + ".der")));
        }
        var lists = new ArrayList<X509CRL>();
        factory.generateCRLs(stream(files, "revocations.crl")).forEach(list -> lists.add((X509CRL) list));
        return new EvidenceBundle(
                required(files, "envelope.xml"),
                Optional.ofNullable(files.get("attachment")),
                chain,
                lists,
                required(files, "receipt.txt"));
    }

    private static Map<String, byte[]> unzip(Path file) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readNBytes(FILE_AT_MOST + 1);
                if (content.length > FILE_AT_MOST || files.size() >= FILES_AT_MOST) {
                    throw new IOException("Too large for evidence: " + entry.getName());
                }
                files.put(entry.getName(), content);
            }
        }
        return files;
    }

    private static InputStream stream(Map<String, byte[]> files, String name) throws IOException {
        return new ByteArrayInputStream(required(files, name));
    }

    private static byte[] required(Map<String, byte[]> files, String name) throws IOException {
        var content = files.get(name);
        if (content == null) {
            throw new IOException("The evidence has no " + name);
        }
        return content;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
