package jp.hagukumi.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** What a resource method serves, written as the contract writes it. */
record Served(String method, String path) {

    static Served of(Method method) {
        var verb = Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var base = Optional.ofNullable(method.getDeclaringClass().getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        var own = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(path -> "/" + path.value())
                .orElse("");
        return new Served(verb.value(), "/" + (base + own).replaceAll("\\{(\\w+): [^/]*}", "{$1}"));
    }
}
