package jp.hagukumi.web.json;

import java.util.Map;
import jp.hagukumi.kernel.refusal.RefusalCode;

/**
 * One thing that is wrong with what was sent.
 *
 * @param field path in the body, for example {@code stay.address} or {@code concerns[2]}; empty for the whole
 * @param arguments facts for the text, such as a limit; never what the person wrote
 */
public record Finding(String field, RefusalCode code, Map<String, String> arguments) {

    public Finding {
        arguments = Map.copyOf(arguments);
    }

    static Finding at(String field, RefusalCode code) {
        return new Finding(field, code, Map.of());
    }
}
