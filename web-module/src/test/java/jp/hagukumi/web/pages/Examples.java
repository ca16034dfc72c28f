package jp.hagukumi.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import jp.hagukumi.web.pages.DemoCity.Answer;

/** The invented families, institutions and staff the pages are looked at with. Dates marked {@code +n} are n days from today. */
record Examples(JsonNode root) {

    private static final String NOT_FOUND = """
            {"type":"urn:hagukumi:refusal:HB-K003","title":"見つかりませんでした。","status":404,"code":"HB-K003",
             "remedy":"一覧に戻って、もう一度選んでください。","correlation":"demo"}""";
    private static final String NOBODY = """
            {"type":"urn:hagukumi:refusal:HB-K001","title":"サインインが必要です。","status":401,"code":"HB-K001",
             "remedy":"もう一度サインインしてください。書きかけの内容は端末に残っています。","correlation":"demo"}""";
    private static final String QR = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29"><rect width="29" height="29" fill="#fff"/>\
            <path d="M4 4h7v7h-7zM5 5v5h5v-5zM6 6h3v3h-3zM18 4h7v7h-7zM19 5v5h5v-5zM20 6h3v3h-3zM4 18h7v7h-7zM5 19v5h5v-5zM6 20h3v3h-3zM13 4h1v2h1v2h-2zM13 10h3v1h-1v2h2v1h-4zM12 15h1v1h1v2h-2zM16 16h2v1h2v2h-1v1h-2v-2h-1zM21 13h2v2h1v1h-3zM13 20h2v2h1v2h-3zM18 22h3v1h2v2h-4zM4 13h3v1h1v2h-3v-1h-1z" fill-rule="evenodd"/></svg>""";

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

    Answer answer(String actor, String method, String path) {
        if (actor.equals("nobody")) {
            return Answer.json(401, NOBODY);
        }
        if (path.equals("/me") && method.equals("GET")) {
            return Answer.json(200, root.get("GET /me " + actor).toString());
        }
        if (path.equals("/me/delivery-token/qr")) {
            return new Answer(200, "image/svg+xml", QR, java.util.Map.of());
        }
        JsonNode example = root.get(method + " " + path);
        if (example == null) {
            return method.equals("GET") ? Answer.json(404, NOT_FOUND) : Answer.json(204, "");
        }
        return Answer.json(method.equals("POST") && !path.equals("/me/delivery-token") ? 201 : 200, example.toString());
    }
}
