package jp.hagukumi.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import jp.hagukumi.web.pages.DemoCity.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The questionnaire of a checkup on the phone, with and without a signal, and as staff read it. */
class CheckupQuestionsPageTest {

    private static final String CHECKUP = "0193f000-0000-7000-8000-000000000e01";
    private static final String SHEET = "/me/checkups/" + CHECKUP + "/questions";
    private static final String PAGE = "/app/#/checkups/" + CHECKUP + "/questions";
    private static final String DESK = "/desk/checkups/" + CHECKUP + "/answers";
    private static final String DRAFTS = """
            () => new Promise((resolve) => { const open = indexedDB.open('hagukumi'); open.onsuccess = () => {
              const all = open.result.transaction('drafts').objectStore('drafts').getAll();
              all.onsuccess = () => resolve(JSON.stringify(all.result)); }; })""";

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
    void asBefore() {
        city.asBefore();
        city.answer("PUT", SHEET + "/answers", Answer.json(200, "{\"state\": \"BEGUN\", \"answers\": []}"));
        city.answer("POST", SHEET + "/handing-in", Answer.json(200, "{\"number\": 1}"));
    }

    @AfterEach
    void the_pages_keep_to_the_contract() {
        assertThat(city.differences()).isEmpty();
    }

    @Test
    void what_is_known_already_is_filled_in_with_its_source_and_kept_when_she_goes_on() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE);
            assertThat(page.locator("#f-answers\\.BIRTH_WEIGHT")).hasValue("3120");
            assertThat(page.locator("#s-answers\\.BIRTH_WEIGHT")).containsText("出生証明書");
            next(page);
            page.waitForCondition(() -> !brought().isEmpty());
            assertThat(brought()).contains("BIRTH_WEIGHT=3120", "BIRTH_WEEKS=39", "BORN_TOGETHER=NO");
        }
    }

    @Test
    void each_answer_is_kept_as_it_is_given() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE);
            next(page);
            page.locator("#f-answers\\.DRINKS_FROM_CUP").check();
            page.waitForCondition(() -> brought().contains("DRINKS_FROM_CUP=YES"));
            assertThat(page.locator(".saved")).containsText("保存しました");
        }
    }

    @Test
    void without_a_signal_it_waits_on_the_phone_and_goes_when_the_signal_is_back() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE);
            next(page);
            page.waitForCondition(() -> brought().contains("BIRTH_WEEKS=39"));
            mother.signal(false);
            page.locator("#f-answers\\.DRINKS_FROM_CUP").check();
            assertThat(page.locator(".saved")).containsText("まだ送れていません");
            assertThat((String) page.evaluate(DRAFTS)).contains("DRINKS_FROM_CUP");
            assertThat(brought()).doesNotContain("DRINKS_FROM_CUP=YES");
            mother.signal(true);
            page.waitForCondition(() -> brought().contains("DRINKS_FROM_CUP=YES"));
        }
    }

    @Test
    void what_only_nurses_may_read_is_never_kept_on_the_phone() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE);
            while (page.locator("#f-answers\\.FEELS_ANXIETY").count() == 0) {
                next(page);
            }
            assertThat(page.getByText("あなたと保健師だけが見ます")).isVisible();
            mother.signal(false);
            page.locator("#f-answers\\.FEELS_ANXIETY").check();
            assertThat(page.locator(".saved")).containsText("まだ送れていません");
            assertThat((String) page.evaluate(DRAFTS)).doesNotContain("FEELS_ANXIETY");
            mother.signal(true);
            page.waitForCondition(() -> brought().stream().anyMatch(one -> one.startsWith("FEELS_ANXIETY=")));
        }
    }

    @Test
    void where_two_devices_differ_she_is_asked_and_says_which_holds() throws IOException {
        var sheet = (ObjectNode) new ObjectMapper().readTree(city.example("GET " + SHEET));
        var others = ((ObjectNode) sheet.get("answers").get(0)).withArray("others");
        others.addObject().put("words", "2026-06-01").putArray("chosen");
        city.answer("GET", SHEET, Answer.json(200, sheet.toString()));
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE);
            assertThat(page.locator(".banner")).containsText("別の端末と答えが違う");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("6月1日"))
                    .click();
            page.waitForCondition(() -> brought().contains("WALK_ALONE_DATE=2026-06-01"));
            var settled = changes().stream()
                    .filter(one -> one.get("question").asText().equals("WALK_ALONE_DATE"))
                    .findFirst()
                    .orElseThrow();
            assertThat(settled.get("settles").asBoolean()).isTrue();
            assertThat(settled.get("seen").asInt()).isEqualTo(1);
        }
    }

    @Test
    void it_is_handed_in_once_at_the_end_after_a_question() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE);
            toTheEnd(page);
            page.getByRole(AriaRole.BUTTON, named("提出する")).click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("受付まで、直して提出し直せます");
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON)
                    .getByText("提出する")
                    .click();
            assertThat(page.locator(".banner.done")).containsText("提出しました");
            assertThat(sent("POST", SHEET + "/handing-in")).containsExactly("{\"done\":true}");
        }
    }

    @Test
    void what_is_missing_leads_back_to_its_part_and_nothing_is_lost() {
        city.answer("POST", SHEET + "/handing-in", Answer.json(422, """
                        {"type": "urn:hagukumi:refusal:HB-K210", "title": "答えが入っていません。", "status": 422, "code": "HB-K210", "correlation": "test",
                         "errors": [{"field": "answers.TURNS_TO_NAME", "code": "HB-K210", "title": "答えが入っていません。", "remedy": "選んでください。"}]}
                        """));
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE);
            toTheEnd(page);
            page.locator("#f-answers\\.FREE_MEMO").fill("夜泣きが続いています。");
            page.getByRole(AriaRole.BUTTON, named("提出する")).click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON)
                    .getByText("提出する")
                    .click();
            assertThat(page.locator("#e-answers\\.TURNS_TO_NAME")).containsText("答えが入っていません");
            assertThat(page.locator("#part")).containsText("目と耳");
            toTheEnd(page);
            assertThat(page.locator("#f-answers\\.FREE_MEMO")).hasValue("夜泣きが続いています。");
        }
    }

    @Test
    void staff_see_what_changed_and_a_nurse_opens_what_only_she_reads() {
        city.signedIn("staff");
        try (Visitor nurse = Visitor.withComputer(city)) {
            Page page = nurse.opens("/desk/#/checkups/" + CHECKUP + "/answers");
            assertThat(page.getByText("1回目：令和8年5月10日")).isVisible();
            assertThat(sent("GET", DESK + "/sensitive")).isEmpty();
            page.getByRole(AriaRole.BUTTON, named("開く")).click();
            assertThat(page.locator("#sensitive ~ section")).containsText("不安");
        }
    }

    private static void next(Page page) {
        page.getByRole(AriaRole.BUTTON, named("次へ")).click();
    }

    private static void toTheEnd(Page page) {
        while (page.getByRole(AriaRole.BUTTON, named("次へ")).count() > 0) {
            next(page);
        }
    }

    private static List<JsonNode> changes() {
        return sent("PUT", SHEET + "/answers").stream()
                .map(CheckupQuestionsPageTest::read)
                .flatMap(body -> StreamSupport.stream(body.get("answers").spliterator(), false))
                .toList();
    }

    private static List<String> brought() {
        return changes().stream()
                .map(one -> one.get("question").asText() + "="
                        + (one.has("words")
                                ? one.get("words").asText()
                                : one.get("chosen").size() == 0
                                        ? ""
                                        : one.get("chosen").get(0).asText()))
                .toList();
    }

    private static List<String> sent(String method, String path) {
        return city.asked().stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .map(DemoCity.Asked::body)
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
