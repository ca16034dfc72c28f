package jp.hagukumi.ws.security;

import jakarta.jws.WebMethod;
import jakarta.jws.WebService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Holds a payload against the contract's XSD. What breaks a rule is named by its place and the rule, never by its value: the
 * sender knows what was sent, and nobody else should learn a name from a fault.
 */
public final class ContractSchema {

    private static final String FOLDER = "/META-INF/wsdl/";
    private static final String CURRENT = "http://apache.org/xml/properties/dom/current-element-node";
    private static final Pattern RULE = Pattern.compile("(cvc-[a-zA-Z0-9.-]+)");
    private static final Pattern FACET = Pattern.compile(
            "(minInclusive|maxInclusive|fractionDigits|minLength|maxLength|pattern)\\P{L}{0,3}'([^']{1,60})'");
    private static final Pattern WORDS = Pattern.compile("'\\[([A-Za-z0-9_/, ]{1,120})]'");
    private static final int FINDINGS_AT_MOST = 20;

    private final Schema schema;
    private final QName port;
    private final Set<String> operations;

    private ContractSchema(Schema schema, QName port, Set<String> operations) {
        this.schema = schema;
        this.port = port;
        this.operations = operations;
    }

    /**
     * @param file the contract's XSD in META-INF/wsdl
     * @param contract the interface generated from its WSDL
     */
    public static ContractSchema of(String file, Class<?> contract) {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // Our own files: each is handed in, and an import finds the one that is already there by its namespace.
            var schema = factory.newSchema(new Source[] {source("common-v1.xsd"), source(file)});
            var service = contract.getAnnotation(WebService.class);
            var operations = Arrays.stream(contract.getMethods())
                    .map(method -> method.getAnnotation(WebMethod.class).operationName())
                    .collect(Collectors.toUnmodifiableSet());
            return new ContractSchema(schema, new QName(service.targetNamespace(), service.name()), operations);
        } catch (SAXException broken) {
            throw new IllegalStateException(file, broken);
        }
    }

    /** Refuses with every place that breaks a rule, up to twenty. */
    public void refuseOutside(Element payload) {
        if (!port.getNamespaceURI().equals(payload.getNamespaceURI()) || !operations.contains(payload.getLocalName())) {
            throw new Refusal(SoapRefusal.UNKNOWN_OPERATION);
        }
        var validator = schema.newValidator();
        var findings = new Findings(validator, payload);
        validator.setErrorHandler(findings);
        try {
            validator.validate(new DOMSource(payload));
        } catch (SAXException fatal) {
            findings.add(payload.getLocalName(), "xml");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (!findings.found.isEmpty()) {
            throw Refusal.of(findings.found);
        }
    }

    private static StreamSource source(String file) {
        var url = Objects.requireNonNull(ContractSchema.class.getResource(FOLDER + file), file);
        return new StreamSource(url.toExternalForm());
    }

    /** Collects broken rules. One mistake makes the parser report twice: the rule, then that the type is not met. */
    private static final class Findings implements ErrorHandler {

        private final Validator validator;
        private final Element payload;
        private final List<Finding> found = new ArrayList<>();

        private Findings(Validator validator, Element payload) {
            this.validator = validator;
            this.payload = payload;
        }

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            var message = Objects.requireNonNullElse(error.getMessage(), "");
            var rule = RULE.matcher(message);
            var name = rule.find() ? rule.group(1) : "cvc-xml";
            if (!name.startsWith("cvc-type.3.1.3") && found.size() < FINDINGS_AT_MOST) {
                add(place(), name.substring(4) + bounds(message));
            }
        }

        private void add(String field, String rule) {
            found.add(new Finding(field, SoapRefusal.OUTSIDE_CONTRACT, Map.of("rule", rule)));
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }

        private static String bounds(String message) {
            var facet = FACET.matcher(message);
            if (facet.find()) {
                return ": " + facet.group(1) + " " + facet.group(2);
            }
            var words = WORDS.matcher(message);
            return words.find() ? ": " + words.group(1) : "";
        }

        private String place() {
            Node node = payload;
            try {
                if (validator.getProperty(CURRENT) instanceof Node current) {
                    node = current;
                }
            } catch (SAXException unknown) {
                return payload.getLocalName();
            }
            var path = new StringBuilder();
            for (; node instanceof Element element; node = node.getParentNode()) {
                path.insert(0, (element == payload ? "" : "/") + element.getLocalName());
                if (element == payload) {
                    break;
                }
            }
            return path.toString();
        }
    }
}
