package jp.hagukumi.standin.familyregister;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jvnet.mimepull.MIMEMessage;
import org.jvnet.mimepull.MIMEParsingException;

/**
 * Lets a call in that came over mutual TLS and whose signature is the city's. It reads the envelope as it stood on the wire: the
 * SOAP stack behind it puts the image into the envelope, which is not what was signed.
 */
@WebFilter("/soap/*")
public class SignedRequests extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(SignedRequests.class.getName());
    private static final int MOST = 6 * 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var standIn = StandIn.of(request.getServletContext());
        if (!request.isSecure() || standIn.behaviour().door() == Behaviour.Door.AWAY) {
            response.sendError(request.isSecure() ? 503 : 403);
            return;
        }
        if (!request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(MOST);
        try {
            Envelopes.verify(
                    envelope(body, request.getContentType()), standIn.keys().trusted());
        } catch (WSSecurityException | MIMEParsingException | GeneralSecurityException unsigned) {
            LOG.log(Level.WARNING, "A message was not signed by the city: " + unsigned.getMessage());
            refuse(response);
            return;
        }
        chain.doFilter(new Again(request, body), response);
    }

    /** The first part of a package, or the whole. */
    private static byte[] envelope(byte[] body, String contentType) throws IOException {
        if (!contentType.startsWith("multipart/")) {
            return body;
        }
        var boundary = contentType.replaceFirst(".*boundary=\"?([^\";]+)\"?.*", "$1");
        try (var message = new MIMEMessage(new ByteArrayInputStream(body), boundary)) {
            return message.getPart(0).read().readAllBytes();
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        var words = "<c:ja>署名を確かめられません。</c:ja><c:en>The signature does not hold.</c:en>";
        var fault = "<S:Envelope xmlns:S=\"http://www.w3.org/2003/05/soap-envelope\"><S:Body><S:Fault>"
                + "<S:Code><S:Value>S:Sender</S:Value></S:Code><S:Reason><S:Text xml:lang=\"en\">Not signed</S:Text>"
                + "</S:Reason><S:Detail><c:Refusal xmlns:c=\"urn:hagukumi:common:v1\"><c:code>HB-F003</c:code>"
                + "<c:next>CORRECT</c:next><c:text>" + words + "</c:text><c:remedy>" + words
                + "</c:remedy><c:reference>-</c:reference></c:Refusal></S:Detail></S:Fault></S:Body></S:Envelope>";
        response.setStatus(500);
        response.setContentType("application/soap+xml; charset=utf-8");
        response.getOutputStream().write(fault.getBytes(StandardCharsets.UTF_8));
    }

    /** The request with the body that was read once already. */
    private static final class Again extends HttpServletRequestWrapper {

        private final byte[] body;

        private Again(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body is read in the request's own thread");
                }

                @Override
                public int read() {
                    return bytes.read();
                }
            };
        }
    }
}
