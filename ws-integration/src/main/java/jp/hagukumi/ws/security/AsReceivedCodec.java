package jp.hagukumi.ws.security;

import com.sun.xml.ws.api.SOAPVersion;
import com.sun.xml.ws.api.message.Message;
import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.pipe.Codec;
import com.sun.xml.ws.api.pipe.ContentType;
import com.sun.xml.ws.message.DOMMessage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.ws.handler.MessageContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.security.cert.X509Certificate;
import java.util.Optional;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.ws.envelope.EnvelopeReader;
import jp.hagukumi.ws.envelope.FlawedMessage;
import jp.hagukumi.ws.envelope.HardenedXml;

/**
 * Reads a call as bytes, bounded, and opens it with {@link EnvelopeReader} instead of Metro's own parser. So the bytes kept as
 * evidence are the bytes received, hostile XML meets one hardened parser only, and the payload that Metro binds to the
 * endpoint's parameter is the very DOM element that the signature was verified over.
 *
 * <p>Never fails: what can't be opened reaches {@link DoorHandler} with its refusal, which answers in the contract's words.
 * Without a client certificate nothing is read at all.
 *
 * <p>Metro keeps one copy per call in progress, so the reader needs no lock.
 */
final class AsReceivedCodec implements Codec {

    private static final String CHAIN = "jakarta.servlet.request.X509Certificate";

    private final Codec answers;
    private final EnvelopeReader reader = new EnvelopeReader();

    AsReceivedCodec(Codec answers) {
        this.answers = answers;
    }

    @Override
    public void decode(InputStream in, String contentType, Packet packet) throws IOException {
        var received = receive(in, contentType == null ? "" : contentType, connectionOf(packet));
        packet.invocationProperties.put(Received.PROPERTY, received);
        packet.getHandlerScopePropertyNames(false).add(Received.PROPERTY);
        packet.setMessage(messageOf(received));
    }

    @Override
    public void decode(ReadableByteChannel in, String contentType, Packet packet) {
        try {
            decode(Channels.newInputStream(in), contentType, packet);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private Received receive(InputStream in, String contentType, Optional<X509Certificate> connection)
            throws IOException {
        if (connection.isEmpty()) {
            return Received.refused(connection, new Refusal(SoapRefusal.NO_CLIENT_CERTIFICATE));
        }
        var message = in.readNBytes(EnvelopeReader.MESSAGE_AT_MOST + 1);
        try {
            return new Received(connection, reader.open(message, contentType), null);
        } catch (FlawedMessage flawed) {
            return Received.refused(connection, Refusals.of(flawed));
        }
    }

    private static Optional<X509Certificate> connectionOf(Packet packet) {
        var request = packet.get(MessageContext.SERVLET_REQUEST);
        var chain = request instanceof HttpServletRequest http ? http.getAttribute(CHAIN) : null;
        return chain instanceof X509Certificate[] certificates && certificates.length > 0
                ? Optional.of(certificates[0])
                : Optional.empty();
    }

    private static Message messageOf(Received received) {
        var envelope = received.envelope();
        // A refused call still needs some payload to travel to the handler, which never lets it through.
        var payload = envelope != null
                ? envelope.payload()
                : new HardenedXml().empty().createElementNS("urn:hagukumi:refused", "refused");
        return new DOMMessage(SOAPVersion.SOAP_12, null, payload);
    }

    /** The answer goes out in one piece: each small write would be a TLS record of its own. */
    @Override
    public ContentType encode(Packet packet, OutputStream out) throws IOException {
        var whole = new ByteArrayOutputStream(4_096);
        var contentType = answers.encode(packet, whole);
        whole.writeTo(out);
        return contentType;
    }

    @Override
    public ContentType encode(Packet packet, WritableByteChannel out) {
        return answers.encode(packet, out);
    }

    @Override
    public String getMimeType() {
        return answers.getMimeType();
    }

    @Override
    public ContentType getStaticContentType(Packet packet) {
        return answers.getStaticContentType(packet);
    }

    @Override
    public Codec copy() {
        return new AsReceivedCodec(answers.copy());
    }
}
