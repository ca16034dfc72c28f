package jp.hagukumi.births;

import java.util.Map;
import jp.hagukumi.kernel.refusal.RefusalCode;

/**
 * Something unusual that was taken all the same. Its words and remedy come from the same texts as a refusal's.
 *
 * @param code the stable code
 * @param field the path of the field, as in {@link CertificateContent} and {@link Submission}
 * @param arguments facts for the text, never a person's data
 */
public record Remark(RefusalCode code, String field, Map<String, String> arguments) {

    public Remark {
        arguments = Map.copyOf(arguments);
    }
}
