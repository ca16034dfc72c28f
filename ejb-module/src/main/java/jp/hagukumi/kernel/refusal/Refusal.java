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
    private final transient List<Finding> findings;

    public Refusal(RefusalCode code) {
        this(code, Map.of());
    }

    /** @param arguments named facts that the text may show; {@code field} names the place in the request */
    public Refusal(RefusalCode code, Map<String, String> arguments) {
        this(code, arguments, List.of());
    }

    private Refusal(RefusalCode code, Map<String, String> arguments, List<Finding> findings) {
        super(code.code() + arguments, null, false, false);
        this.code = code;
        this.arguments = Map.copyOf(arguments);
        this.findings = List.copyOf(findings);
    }

    /**
     * Everything that is wrong, told at once: the first gives the code.
     *
     * @throws IllegalArgumentException where nothing is wrong
     */
    public static Refusal of(List<Finding> findings) {
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("Nothing was found wrong");
        }
        var first = findings.get(0);
        return new Refusal(first.code(), first.withField(), findings);
    }

    /** A refusal that points at one field of the request. */
    public static Refusal at(String field, RefusalCode code) {
        return new Refusal(code, Map.of("field", field));
    }

    public Refusal with(String name, Object value) {
        var more = new LinkedHashMap<>(arguments);
        more.put(name, String.valueOf(value));
        return new Refusal(code, more, findings);
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

    /** All that was found wrong, in the order of the request; empty where the refusal speaks of one thing. */
    public List<Finding> findings() {
        return findings;
    }
}
