package jp.hagukumi.ws.envelope;

/** The names of the standards that a signed message is made of. */
public final class Names {

    /** SOAP 1.2. */
    public static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    /** WS-Addressing 1.0. */
    public static final String WSA = "http://www.w3.org/2005/08/addressing";
    /** WS-Security 1.0/1.1, security extension. */
    public static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    /** WS-Security 1.0/1.1, utility: ids and timestamps. */
    public static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    /** A certificate in a binary security token. */
    public static final String X509_TOKEN =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
    /** XML-Signature. */
    public static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    /** Exclusive canonicalisation without comments. */
    public static final String EXCLUSIVE_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
    /** XOP: the place of an attachment. */
    public static final String XOP = "http://www.w3.org/2004/08/xop/include";

    private Names() {}
}
