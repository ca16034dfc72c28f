package jp.hagukumi.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import jp.hagukumi.web.pages.DemoCity.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dates of infants' checkups: changed by a parent with one hand free, planned by a clerk. */
class InfantCheckupsPageTest {

    private static final String CHECKUP = "/me/checkups/0193f000-0000-7000-8000-000000000e01";
    private static final String SESSION = "/desk/checkup-sessions/0193f000-0000-7000-8000-000000000e11";

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
        for (var what : List.of("/move", "/cancel", "/waiting")) {
            city.answer("POST", CHECKUP + what, Answer.json(204, ""));
        }
        for (var what : List.of("/capacity", "/day", "/cancel")) {
            city.answer("POST", SESSION + what, Answer.json(204, ""));
        }
    }

    @AfterEach
    void the_pages_keep_to_the_contract() {
        assertThat(city.differences()).isEmpty();
    }

    @Test
    void another_date_is_three_presses_away_and_shows_how_many_places_are_free() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/checkups");
            change(page).click();
            page.getByRole(AriaRole.BUTTON, containing("空き 3")).first().click();
            page.getByRole(AriaRole.BUTTON, containing("13:00")).click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON)
                    .getByText("この日時にする")
                    .click();
            assertThat(page.locator(".banner.done")).containsText("日時が決まりました");
            assertThat(sent(CHECKUP + "/move"))
                    .containsExactly(
                            "{\"band\":\"0193f000-0000-7000-8000-000000000e22\",\"version\":2,\"together\":false}");
        }
    }

    @Test
    void another_ward_is_asked_for_with_a_reason() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/checkups");
            change(page).click();
            city.answer(
                    "GET",
                    CHECKUP + "/places",
                    Answer.json(
                            200,
                            city.example("GET " + CHECKUP + "/places")
                                    .replaceFirst("\"ward\":\"141330\"", "\"ward\":\"141372\"")));
            page.locator("#f-ward").selectOption("141372");
            page.getByRole(AriaRole.BUTTON, containing("空き 3")).first().click();
            page.getByRole(AriaRole.BUTTON, containing("13:00")).click();
            assertThat(page.locator("#e-reason")).containsText("理由を選んでください");
            page.getByLabel("まもなく引っ越す").check();
            page.getByRole(AriaRole.BUTTON, containing("13:00")).click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON)
                    .getByText("この日時にする")
                    .click();
            page.waitForCondition(() -> !sent(CHECKUP + "/move").isEmpty());
            assertThat(sent(CHECKUP + "/move").get(0)).contains("\"reason\":\"MOVING_SOON\"");
        }
    }

    @Test
    void of_a_full_day_she_waits_for_a_place() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/checkups");
            change(page).click();
            page.getByRole(AriaRole.BUTTON, containing("空きを待つ")).click();
            assertThat(page.locator(".banner.done")).containsText("空きを待っています");
            assertThat(sent(CHECKUP + "/waiting"))
                    .containsExactly("{\"session\":\"0193f000-0000-7000-8000-000000000e12\"}");
        }
    }

    @Test
    void a_date_is_called_off_after_a_question() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/checkups");
            page.getByRole(AriaRole.BUTTON, containing("この日は行けない")).click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("ほかの方にご案内");
            page.getByRole(AriaRole.DIALOG).locator("button.grave").click();
            assertThat(page.locator(".banner.done")).containsText("取りやめました");
            assertThat(sent(CHECKUP + "/cancel")).containsExactly("{\"version\":2}");
        }
    }

    @Test
    void a_place_that_went_meanwhile_is_refused_and_what_is_free_now_is_shown() {
        city.answer("POST", CHECKUP + "/move", Answer.json(409, """
                        {"type": "urn:hagukumi:refusal:HB-K101", "title": "この時間は満員になりました。", "status": 409, "code": "HB-K101",
                         "correlation": "test", "remedy": "ほかの日時をお選びください。"}
                        """));
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/checkups");
            change(page).click();
            page.getByRole(AriaRole.BUTTON, containing("空き 3")).first().click();
            page.getByRole(AriaRole.BUTTON, containing("13:00")).click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON)
                    .getByText("この日時にする")
                    .click();
            assertThat(page.locator("#refusal")).containsText("満員になりました");
            assertThat(page.locator("#choose")).isVisible();
        }
    }

    @Test
    void a_clerk_changes_the_places_of_an_hour_and_calls_a_day_off_with_a_reason() {
        city.signedIn("staff");
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/checkup-sessions");
            assertThat(page.getByText("日時が決まっていない対象の子ども：3人")).isVisible();
            page.locator("tbody a").first().click();
            page.waitForURL("**/#/checkup-sessions/*");
            clerk.drawn();
            page.locator("input[type=number]").first().fill("24");
            page.getByRole(AriaRole.BUTTON, containing("13:00の定員")).click();
            assertThat(page.locator(".banner.done")).containsText("変更しました");
            assertThat(sent(SESSION + "/capacity"))
                    .containsExactly("{\"band\":\"0193f000-0000-7000-8000-000000000e21\",\"capacity\":24}");

            page.locator("summary").click();
            page.locator("details button.grave").click();
            assertThat(page.locator("#e-reason")).isVisible();
            page.locator("#f-reason").fill("大雪のため");
            page.locator("details button.grave").click();
            page.getByRole(AriaRole.DIALOG).locator("button.grave").click();
            page.waitForCondition(() -> !sent(SESSION + "/cancel").isEmpty());
            assertThat(sent(SESSION + "/cancel")).containsExactly("{\"reason\":\"大雪のため\",\"version\":1}");
        }
    }

    private static Locator change(Page page) {
        return page.getByRole(AriaRole.BUTTON, containing("日時を変える"));
    }

    private static List<String> sent(String path) {
        return city.asked().stream()
                .filter(one -> one.method().equals("POST") && one.path().equals(path))
                .map(DemoCity.Asked::body)
                .toList();
    }

    private static Page.GetByRoleOptions containing(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
