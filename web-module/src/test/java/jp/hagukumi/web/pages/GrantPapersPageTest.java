package jp.hagukumi.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import jp.hagukumi.web.pages.DemoCity.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Papers that go with an application for a grant, on the phone and at the counter; and what came by post. */
class GrantPapersPageTest {

    private static final String APPLICATION = "0193f000-0000-7000-8000-000000000d02";
    private static final String PREGNANCY = "0193f000-0000-7000-8000-000000000a01";
    private static final String WOMAN = "0193f000-0000-7000-8000-000000000001";
    private static final String MINE = "/me/grants/applications/" + APPLICATION + "/papers";
    private static final String DESK = "/desk/grants/applications/" + APPLICATION;
    private static final String ACCOUNT = "#f-" + APPLICATION + "-ACCOUNT";

    private static DemoCity city;

    @BeforeAll
    static void open() throws IOException {
        Chromium.open();
        city = new DemoCity();
    }

    @AfterAll
    static void close() {
        if (city != null) {
            city.close();
        }
    }

    @BeforeEach
    void asBefore() throws IOException {
        city.asBefore();
        city.answer("GET", "/me/grants", Answer.json(200, withOpenApplication()));
    }

    @AfterEach
    void the_pages_keep_to_the_contract() {
        assertThat(city.differences()).isEmpty();
    }

    @Test
    void a_sharp_photo_of_the_bankbook_goes_with_her_application() throws IOException {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/grants");
            page.locator(ACCOUNT).setInputFiles(Sheets.photo(Sheets.sheet(2000, 1500, 120)));
            page.getByRole(AriaRole.BUTTON, named("この写真を送る")).click();
            page.waitForCondition(() -> !sent("POST", MINE).isEmpty());
            var body = sent("POST", MINE).get(0);
            assertThat(body.get("kind").asText()).isEqualTo("ACCOUNT");
            assertThat(Base64.getDecoder().decode(body.get("base64").asText())).startsWith(0xFF, 0xD8);
        }
    }

    @Test
    void a_blurred_one_stays_on_the_phone_and_the_page_says_how_to_take_it_again() throws IOException {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/grants");
            page.locator(ACCOUNT).setInputFiles(Sheets.photo(Sheets.blurred(Sheets.sheet(2000, 1500, 120))));
            assertThat(page.locator("#paper-flaws")).containsText("ぶれているか");
            assertThat(page.locator("#paper-flaws")).isFocused();
            assertThat(page.getByRole(AriaRole.BUTTON, named("この写真を送る"))).hasCount(0);
            assertThat(sent("POST", MINE)).isEmpty();
        }
    }

    @Test
    void a_pdf_is_sent_as_it_is() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/grants");
            var pdf = "%PDF-1.7 a statement of the bank".getBytes(StandardCharsets.US_ASCII);
            page.locator(ACCOUNT).setInputFiles(new FilePayload("account.pdf", "application/pdf", pdf));
            page.getByRole(AriaRole.BUTTON, named("この写真を送る")).click();
            page.waitForCondition(() -> !sent("POST", MINE).isEmpty());
            assertThat(Base64.getDecoder()
                            .decode(sent("POST", MINE).get(0).get("base64").asText()))
                    .isEqualTo(pdf);
        }
    }

    @Test
    void the_desk_asks_for_a_paper_again() {
        city.signedIn("staff");
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/grants/" + PREGNANCY);
            page.locator("summary").getByText("修正をお願いする").click();
            page.locator("#f-ask-SECOND").fill("口座番号が読めません。");
            page.locator("#f-ask-SECOND-ACCOUNT").check();
            page.getByRole(AriaRole.BUTTON, named("送る")).click();
            page.waitForCondition(() -> !sent("POST", DESK + "/question").isEmpty());
            assertThat(sent("POST", DESK + "/question").get(0).get("papers"))
                    .extracting(JsonNode::asText)
                    .containsExactly("ACCOUNT");
        }
    }

    @Test
    void the_desk_adds_what_was_brought() throws IOException {
        city.signedIn("staff");
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/grants/" + PREGNANCY);
            page.locator("summary").getByText("書類を加える").click();
            page.getByRole(AriaRole.BUTTON, named("書類を加える")).click();
            assertThat(page.locator("#e-paper-SECOND")).hasText("ファイルを選んでください。");
            page.locator("#f-paper-SECOND-kind").selectOption("FORMER_NAME");
            page.locator("#f-paper-SECOND").setInputFiles(Sheets.photo(Sheets.sheet(900, 700, 40)));
            page.getByRole(AriaRole.BUTTON, named("書類を加える")).click();
            page.waitForCondition(() -> !sent("POST", DESK + "/papers").isEmpty());
            assertThat(sent("POST", DESK + "/papers").get(0).get("kind").asText())
                    .isEqualTo("FORMER_NAME");
        }
    }

    @Test
    void what_came_by_post_is_entered_with_its_day_and_why() {
        city.signedIn("staff");
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/persons/" + WOMAN + "/grants");
            page.getByLabel("2回目").check();
            page.locator("#f-receivedOn").fill("2026-11-02");
            page.locator("#f-heartbeatOn").fill("2026-06-20");
            page.getByRole(AriaRole.BUTTON, named("受け付ける")).click();
            assertThat(page.locator("#e-receivedWhy")).hasText("入れてください。");
            page.locator("#f-receivedWhy").fill("郵送で届いた");
            page.getByRole(AriaRole.BUTTON, named("受け付ける")).click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON)
                    .getByText("受け付ける")
                    .click();
            page.waitForURL("**/#/grants/" + PREGNANCY);
            var body = sent("POST", "/desk/grants/cases/" + PREGNANCY + "/applications")
                    .get(0);
            assertThat(body.get("receivedOn").asText()).isEqualTo("2026-11-02");
            assertThat(body.get("receivedWhy").asText()).isEqualTo("郵送で届いた");
            assertThat(body.get("filing").get("instalment").asText()).isEqualTo("SECOND");
        }
    }

    @Test
    void a_refusal_stands_at_its_field_and_what_was_typed_stays() {
        city.signedIn("staff");
        city.answer("POST", "/desk/grants/cases/" + PREGNANCY + "/applications", Answer.json(422, """
                        {"type": "urn:hagukumi:refusal:HB-G114", "correlation": "test", "title": "受付日", "status": 422, "code": "HB-G114", "remedy": "日付をお確かめください。",
                         "errors": [{"field": "receivedOn", "code": "HB-G114", "title": "受付日が60日より前になっています。",
                           "remedy": "日付をお確かめください。"}]}
                        """));
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/persons/" + WOMAN + "/grants");
            page.locator("#f-receivedOn").fill("2026-08-02");
            page.locator("#f-receivedWhy").fill("郵送で届いた");
            page.locator("#f-heartbeatOn").fill("2026-06-20");
            page.getByRole(AriaRole.BUTTON, named("受け付ける")).click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON)
                    .getByText("受け付ける")
                    .click();
            assertThat(page.locator("#e-receivedOn")).containsText("60日より前");
            assertThat(page.locator("#f-receivedWhy")).hasValue("郵送で届いた");
        }
    }

    private static List<JsonNode> sent(String method, String path) {
        return city.asked().stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .map(one -> read(one.body()))
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Her second application, not decided yet. */
    private static String withOpenApplication() throws IOException {
        var mine = (ObjectNode) new ObjectMapper().readTree(city.example("GET /me/grants"));
        var parts = mine.get("grants").get(0).get("parts");
        var open = ((ObjectNode) parts.get(0).get("application")).deepCopy();
        open.put("id", APPLICATION).put("state", "FILED");
        ((ObjectNode) parts.get(1)).put("standing", "FILED").set("application", open);
        return mine.toString();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
