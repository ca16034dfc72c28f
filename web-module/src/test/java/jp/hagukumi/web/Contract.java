package jp.hagukumi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The contract as it is served, read for the laws. */
record Contract(Map<String, Operation> operations, Map<String, Object> schemas) {

    record Operation(String method, String path, String useCase, boolean keyRequired, Map<String, Object> written) {}

    @SuppressWarnings("unchecked")
    static Contract read() {
        try (var in = Files.newBufferedReader(Path.of("src/main/webapp/openapi.yaml"))) {
            var options = new LoaderOptions();
            Map<String, Object> document = new Yaml(new SafeConstructor(options)).load(in);
            var operations = new TreeMap<String, Operation>();
            var paths = (Map<String, Map<String, Object>>) document.getOrDefault("paths", Map.of());
            paths.forEach((path, item) -> {
                for (var method : List.of("get", "post", "put", "delete")) {
                    if (item.get(method) instanceof Map<?, ?> found) {
                        var written = (Map<String, Object>) found;
                        operations.put(
                                text(written, "operationId"),
                                new Operation(
                                        method.toUpperCase(Locale.ROOT),
                                        path,
                                        text(written, "x-use-case"),
                                        "required".equals(written.get("x-idempotency")),
                                        written));
                    }
                }
            });
            var components = (Map<String, Map<String, Object>>) document.getOrDefault("components", Map.of());
            return new Contract(operations, components.getOrDefault("schemas", Map.of()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Operation operation(String name) {
        return Optional.ofNullable(operations.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The contract knows no " + name));
    }

    private static String text(Map<String, Object> written, String name) {
        return String.valueOf(written.get(name));
    }
}
