package jp.hagukumi.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import jp.hagukumi.web.pages.DemoCity.Answer;
import org.jspecify.annotations.Nullable;

/** The invented families, institutions and staff the pages are looked at with. Dates marked {@code +n} are n days from today. */
record Examples(JsonNode root) {

    private static final String NOT_FOUND = """
            {"type":"urn:hagukumi:refusal:HB-K003","title":"見つかりませんでした。","status":404,"code":"HB-K003",
             "remedy":"一覧に戻って、もう一度選んでください。","correlation":"demo"}""";
    private static final String NOBODY = """
            {"type":"urn:hagukumi:refusal:HB-K001","title":"サインインが必要です。","status":401,"code":"HB-K001",
             "remedy":"もう一度サインインしてください。書きかけの内容は端末に残っています。","correlation":"demo"}""";

    static Examples read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        com.fasterxml.jackson.databind.node.ObjectNode all = json.createObjectNode();
        for (String part : List.of("family", "desk", "administration", "institution")) {
            try (InputStream in =
                    Objects.requireNonNull(Examples.class.getResourceAsStream("/pages/" + part + ".json"), part)) {
                all.setAll(
                        (com.fasterxml.jackson.databind.node.ObjectNode) json.readTree(Dates.moved(in.readAllBytes())));
            }
        }
        return new Examples(all);
    }

    Answer answer(String actor, String method, String path, @Nullable String query) {
        if (actor.equals("nobody")) {
            return Answer.json(401, NOBODY);
        }
        if (path.equals("/me") && method.equals("GET")) {
            return Answer.json(200, root.get("GET /me " + actor).toString());
        }
        JsonNode asked = root.get(method + " " + path + "?" + query);
        JsonNode example = asked != null ? asked : root.get(method + " " + path);
        if (example == null) {
            return method.equals("GET") ? Answer.json(404, NOT_FOUND) : Answer.json(204, "");
        }
        boolean asking = method.equals("GET") || path.equals("/me/notices/read") || path.equals("/desk/register-files");
        return Answer.json(asking ? 200 : 201, example.toString());
    }
}
