package jp.hagukumi.kernel.refusal;

import jakarta.ejb.ApplicationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * No, by name. Rolls the work back and reaches the door unchanged, which tells the code, the words and the remedy.
 *
 * <p>Arguments are facts for the text (a limit, a state, the field's path), never a person's data.
 */
@ApplicationException(rollback = true, inherited = true)
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RefusalCode code;
    private final transient Map<String, String> arguments;
    private final transient List<Refusal> parts;

    public Refusal(RefusalCode code) {
        this(code, Map.of());
    }

    /** @param arguments named facts that the text may show; {@code field} names the place in the request */
    public Refusal(RefusalCode code, Map<String, String> arguments) {
        this(code, arguments, List.of());
    }

    private Refusal(RefusalCode code, Map<String, String> arguments, List<Refusal> parts) {
        super(code.code() + arguments, null, false, false);
        this.code = code;
        this.arguments = Map.copyOf(arguments);
        this.parts = List.copyOf(parts);
    }

    /** One refusal for everything that is wrong with a request, so that its sender can mend all of it at once. */
    public static Refusal of(RefusalCode code, List<Refusal> parts) {
        return new Refusal(code, Map.of("count", String.valueOf(parts.size())), parts);
    }

    /** A refusal that points at one field of the request. */
    public static Refusal at(String field, RefusalCode code) {
        return new Refusal(code, Map.of("field", field));
    }

    public Refusal with(String name, Object value) {
        var more = new LinkedHashMap<>(arguments);
        more.put(name, String.valueOf(value));
        return new Refusal(code, more, parts);
    }

    /** The single findings, each with its field; empty for a refusal that is one by itself. */
    public List<Refusal> parts() {
        return parts;
    }

    public RefusalCode code() {
        return code;
    }

    public Kind kind() {
        return code.kind();
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}
