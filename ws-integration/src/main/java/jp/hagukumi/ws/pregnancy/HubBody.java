package jp.hagukumi.ws.pregnancy;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.hagukumi.pregnancy.ports.HubMessage;
import jp.hagukumi.pregnancy.ports.HubMessage.Field;

/** A message to the hub as JSON: an array of one subject, nested by the dots of its paths, and nothing but its fields. */
final class HubBody {

    private HubBody() {}

    static String of(HubMessage message) {
        return Json.createArrayBuilder()
                .add(object(message.fields(), ""))
                .build()
                .toString();
    }

    private static JsonObjectBuilder object(List<Field> fields, String prefix) {
        var object = Json.createObjectBuilder();
        var nested = new LinkedHashMap<String, List<Field>>();
        for (var field : fields) {
            var rest = field.path().substring(prefix.length());
            var dot = rest.indexOf('.');
            if (dot < 0) {
                object.add(rest, value(field));
            } else {
                nested.computeIfAbsent(rest.substring(0, dot), name -> new ArrayList<>())
                        .add(field);
            }
        }
        for (Map.Entry<String, List<Field>> inner : nested.entrySet()) {
            object.add(inner.getKey(), object(inner.getValue(), prefix + inner.getKey() + "."));
        }
        return object;
    }

    private static JsonValue value(Field field) {
        return switch (field.type()) {
            case TEXT, DATE -> Json.createValue(field.value());
            case NUMBER -> Json.createValue(Integer.parseInt(field.value()));
            case FLAG -> field.value().equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
            case CODES -> {
                var codes = Json.createArrayBuilder();
                Arrays.stream(field.value().split(" ")).forEach(codes::add);
                yield codes.build();
            }
        };
    }
}
