package jp.hagukumi.web.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a record asks of the text it is read from; worked out once for each record. */
final class Shape {

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    private final Constructor<?> constructor;
    private final Map<String, Part> parts;

    private Shape(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        Map<String, Part> found = new LinkedHashMap<>();
        for (var component : components) {
            found.put(component.getName(), Part.of(component));
        }
        parts = found;
    }

    static Shape of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, Shape::new);
    }

    Map<String, Part> parts() {
        return parts;
    }

    Object made(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failed) {
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(failed);
        }
    }

    /**
     * One component.
     *
     * @param type of the value itself, inside Optional and List
     */
    record Part(
            Class<?> type,
            boolean optional,
            boolean list,
            Optional<Text> text,
            Optional<Whole> whole,
            Optional<Many> many) {

        static Part of(RecordComponent component) {
            Type inner = component.getGenericType();
            var optional = component.getType() == Optional.class;
            if (optional) {
                inner = argument(inner);
            }
            var list = raw(inner) == List.class;
            if (list) {
                inner = argument(inner);
            }
            return new Part(
                    raw(inner),
                    optional,
                    list,
                    Optional.ofNullable(component.getAnnotation(Text.class)),
                    Optional.ofNullable(component.getAnnotation(Whole.class)),
                    Optional.ofNullable(component.getAnnotation(Many.class)));
        }

        private static Type argument(Type generic) {
            return ((ParameterizedType) generic).getActualTypeArguments()[0];
        }

        private static Class<?> raw(Type type) {
            return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        }
    }
}
