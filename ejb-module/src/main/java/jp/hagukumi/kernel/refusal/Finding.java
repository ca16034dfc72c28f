package jp.hagukumi.kernel.refusal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that is wrong with what was sent, where several are told at once.
 *
 * @param field path in the request, for example {@code stay.address}; empty for the whole
 * @param arguments facts for the text, such as a limit; never what the person wrote
 */
public record Finding(String field, RefusalCode code, Map<String, String> arguments) {

    public Finding {
        arguments = Map.copyOf(arguments);
    }

    public static Finding at(String field, RefusalCode code) {
        return new Finding(field, code, Map.of());
    }

    /** The arguments with the field among them, as a refusal of this one thing has them. */
    Map<String, String> withField() {
        var all = new LinkedHashMap<>(arguments);
        all.put("field", field);
        return all;
    }
}
