package jp.hagukumi.ws.envelope;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML from strangers: UTF-8 only, no document type (so no entities of any kind), no XInclude, bounded depth, attributes
 * and names. The JDK's own parser, whatever else lies on the class path.
 *
 * <p>One instance serves one thread at a time.
 */
public final class HardenedXml {

    private static final DocumentBuilderFactory FACTORY = factory();

    private final DocumentBuilder builder;

    public HardenedXml() {
        try {
            builder = FACTORY.newDocumentBuilder();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        builder.setErrorHandler(new Throwing());
    }

    public Document read(byte[] xml) throws FlawedMessage {
        var source = new InputSource(new ByteArrayInputStream(xml));
        source.setEncoding("UTF-8");
        try {
            var document = builder.parse(source);
            var declared = document.getXmlEncoding();
            if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
                throw new FlawedMessage(Flaw.BROKEN_XML, "encoding");
            }
            return document;
        } catch (SAXParseException broken) {
            throw new FlawedMessage(Flaw.BROKEN_XML, "line " + broken.getLineNumber());
        } catch (SAXException | IOException broken) {
            throw new FlawedMessage(Flaw.BROKEN_XML, "");
        }
    }

    /** An empty document, for building answers. */
    public Document empty() {
        return builder.newDocument();
    }

    private static DocumentBuilderFactory factory() {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            // Every element of a message is looked at: building them all at once is cheaper than on demand.
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.maxElementDepth", "30");
        factory.setAttribute("jdk.xml.elementAttributeLimit", "30");
        factory.setAttribute("jdk.xml.maxXMLNameLimit", "200");
        return factory;
    }

    /** Without a handler of its own the parser prints each error, with the text around it, to the server's console. */
    private static final class Throwing implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXParseException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXParseException {
            throw error;
        }
    }
}
