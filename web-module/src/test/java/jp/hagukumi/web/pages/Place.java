package jp.hagukumi.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.hagukumi.web.pages.DemoCity.Answer;

/**
 * One state of one page. Most are the addresses the areas list in their routes; those that need another answer of the city or a
 * hand on the page (nothing due, a refusal, a question asked back) stand in {@code pages/scenes.json}.
 *
 * @param area {@code app}, {@code desk}, {@code institution} or {@code verify}
 * @param address what follows {@code #}
 * @param scene answers and steps that lead to this state; a missing node when the address alone does
 */
record Place(String area, String address, JsonNode scene) {

    static final List<String> AREAS = List.of("app", "desk", "institution", "verify");

    /** Where people come with a phone, and not all of them read Japanese. */
    static final List<String> FAMILYS = List.of("app", "verify");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every state of an area: its routes' own list, then its scenes. */
    @SuppressWarnings("unchecked")
    static List<Place> of(String area, Browser browser, DemoCity city) {
        List<Place> all = new ArrayList<>();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(city.address() + "/app/icons/icon.svg");
            ((List<String>) page.evaluate(
                            "async area => { const { routes } = await import(`/${area}/routes.js`);"
                                    + " return routes.flatMap(route => [route.example, ...(route.states ?? [])]); }",
                            area))
                    .forEach(address -> all.add(new Place(area, address, JSON.missingNode())));
        }
        try (InputStream in = Objects.requireNonNull(Place.class.getResourceAsStream("/pages/scenes.json"))) {
            for (JsonNode scene : JSON.readTree(Dates.moved(in.readAllBytes())).get(area)) {
                all.add(new Place(area, scene.get("at").asText(), scene));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    /** Whether this state is reached by more than its address, and so needs a browser that remembers nothing. */
    boolean staged() {
        return !scene.isMissingNode();
    }

    /** Who has to be signed in to see it. */
    String actor() {
        if (scene.has("actor")) {
            return scene.get("actor").asText();
        }
        if (address.equals("/signin")) {
            return "nobody";
        }
        return switch (area) {
            case "app" -> "resident";
            case "desk" -> "staff";
            case "verify" -> "nobody";
            default -> "institution";
        };
    }

    /** The width its people work with. */
    int width() {
        return FAMILYS.contains(area) ? 390 : 1280;
    }

    /** Tells the city who comes and what it answers otherwise than usual. */
    void prepare(DemoCity city) {
        city.asBefore();
        city.signedIn(actor());
        scene.path("answers").properties().forEach(answer -> {
            String[] call = answer.getKey().split(" ", 2);
            JsonNode told = answer.getValue();
            city.answer(
                    call[0],
                    call[1],
                    Answer.json(
                            told.path("status").asInt(200), told.path("body").toString()));
        });
    }

    /** Opens the page and does what leads to this state. */
    void enter(Page page, DemoCity city) {
        page.navigate("about:blank");
        page.navigate(city.address() + "/" + area + "/#" + address);
        page.waitForSelector("#page[aria-busy=false] h1");
        for (JsonNode step : scene.path("steps")) {
            if (step.has("click")) {
                page.locator(step.get("click").asText()).first().click();
            } else if (step.has("fill")) {
                page.locator(step.get("fill").asText())
                        .first()
                        .fill(step.get("with").asText());
            } else if (step.has("upload")) {
                page.locator(step.get("upload").asText())
                        .setInputFiles(new FilePayload(
                                "file.csv",
                                "text/csv",
                                step.get("with").asText().getBytes(StandardCharsets.UTF_8)));
            } else if (step.has("key")) {
                page.keyboard().press(step.get("key").asText());
            } else if (step.has("signal")) {
                page.context().setOffline(!step.get("signal").asBoolean());
            } else {
                page.waitForSelector(step.get("see").asText());
            }
        }
        page.waitForSelector("#page[aria-busy=false] h1");
    }

    String name() {
        if (staged()) {
            return scene.get("name").asText();
        }
        String plain = Stream.of(address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{24}([0-9a-f]{3})", "$1")
                        .replaceAll("[^A-Za-z0-9]+", "-")
                        .replaceAll("^-|-$", ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(address.equals("/") ? "first" : "first-searched");
        return plain;
    }

    @Override
    public String toString() {
        return "/" + area + "/#" + address + (staged() ? " (" + name() + ")" : "");
    }
}
