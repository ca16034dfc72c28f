package jp.hagukumi.kernel.state;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * The life of a thing as a table: from which state which event leads where. What is not in the table is refused, and the
 * refusal names the state and what is allowed from it.
 *
 * @param <S> states
 * @param <E> events that move it
 */
public final class Lifecycle<S extends Enum<S>, E extends Enum<E>> {

    private final String name;
    private final S start;
    private final Class<E> events;
    private final Map<S, Map<E, S>> edges;

    private Lifecycle(String name, S start, Class<E> events, Map<S, Map<E, S>> edges) {
        this.name = name;
        this.start = start;
        this.events = events;
        this.edges = edges;
    }

    public static <S extends Enum<S>, E extends Enum<E>> Drawing<S, E> startingAt(
            String name, S start, Class<E> events) {
        return new Drawing<>(name, start, events);
    }

    /** The state after the event; refused with {@link KernelRefusal#WRONG_STATE} where the table has no such edge. */
    public S after(S state, E event) {
        return target(state, event)
                .orElseThrow(() -> new Refusal(
                        KernelRefusal.WRONG_STATE,
                        Map.of(
                                "state", state.name(),
                                "event", event.name(),
                                "allowed",
                                        allowedFrom(state).stream()
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", ")))));
    }

    public Optional<S> target(S state, E event) {
        return Optional.ofNullable(edges.getOrDefault(state, Map.of()).get(event));
    }

    public Set<E> allowedFrom(S state) {
        var allowed = EnumSet.noneOf(events);
        allowed.addAll(edges.getOrDefault(state, Map.of()).keySet());
        return allowed;
    }

    public String name() {
        return name;
    }

    /** The diagram kept in docs/states; a test holds file and table together. */
    public String diagram() {
        var lines =
                new StringBuilder("stateDiagram-v2\n    [*] --> ").append(start).append('\n');
        for (S state : start.getDeclaringClass().getEnumConstants()) {
            edges.getOrDefault(state, Map.of())
                    .forEach((event, target) -> lines.append("    ")
                            .append(state)
                            .append(" --> ")
                            .append(target)
                            .append(" : ")
                            .append(event)
                            .append('\n'));
        }
        return lines.toString();
    }

    /** A table being drawn. */
    public static final class Drawing<S extends Enum<S>, E extends Enum<E>> {

        private final String name;
        private final S start;
        private final Class<E> events;
        private final Map<S, Map<E, S>> edges;

        private Drawing(String name, S start, Class<E> events) {
            this.name = name;
            this.start = start;
            this.events = events;
            this.edges = new EnumMap<>(start.getDeclaringClass());
        }

        public Drawing<S, E> edge(S from, E event, S to) {
            var before =
                    edges.computeIfAbsent(from, state -> new EnumMap<>(events)).put(event, to);
            if (before != null) {
                throw new IllegalArgumentException(name + ": two edges for " + event + " from " + from);
            }
            return this;
        }

        public Lifecycle<S, E> drawn() {
            return new Lifecycle<>(name, start, events, edges);
        }
    }
}
