package jp.hagukumi.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.hagukumi.web.pages.DemoCity.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator does seldom and must not do by mistake: files, periods, deputies. */
class AdministrationTest {

    private static final String HANAKO = "0193f000-0000-7000-8000-000000000801";
    private static final String TARO = "0193f000-0000-7000-8000-000000000802";

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
        city.signedIn("staff");
    }

    @Test
    void a_city_file_is_shown_and_asked_about_before_it_replaces_the_settings() {
        city.answer("PUT", "/desk/city", Answer.json(204, ""));
        try (Visitor administrator = Visitor.withComputer(city)) {
            Page page = administrator.opens("/desk/#/city");
            assertThat(button(page, "設定ファイルを読み込む")).isDisabled();
            choose(page, "#f-file", "city,141305,川崎市\n");
            assertThat(page.locator("#chosen")).hasValue("city,141305,川崎市\n");

            button(page, "設定ファイルを読み込む").click();
            page.getByRole(AriaRole.DIALOG).locator("button.second").click();
            assertThat(sent("PUT", "/desk/city")).isEmpty();
            button(page, "設定ファイルを読み込む").click();
            page.getByRole(AriaRole.DIALOG).locator("button.grave").click();

            assertThat(page.locator(".banner.done")).isVisible();
            assertThat(sent("PUT", "/desk/city")).containsExactly("{\"content\":\"city,141305,川崎市\\n\"}");
            assertThat(city.differences()).isEmpty();
        }
    }

    @Test
    void a_city_file_with_a_fault_names_its_line_and_keeps_what_was_chosen() {
        city.answer("PUT", "/desk/city", Answer.json(422, """
                {"type":"urn:hagukumi:refusal:HB-I020","title":"設定ファイルの3行目が読めません。","status":422,"code":"HB-I020",
                 "remedy":"3行目を直して、もう一度読み込んでください。","correlation":"t"}"""));
        try (Visitor administrator = Visitor.withComputer(city)) {
            Page page = administrator.opens("/desk/#/city");
            choose(page, "#f-file", "city\nward\n?\n");
            button(page, "設定ファイルを読み込む").click();
            page.getByRole(AriaRole.DIALOG).locator("button.grave").click();

            assertThat(page.locator("#refusal")).containsText("3行目");
            assertThat(page.locator("#chosen")).hasValue("city\nward\n?\n");
        }
    }

    @Test
    void a_register_file_answers_how_many_were_taken_held_and_refused() {
        city.answer("POST", "/desk/register-files", Answer.json(200, """
                {"applied":3,"held":1,"repeated":2,"refused":[{"eventId":"E-0007","code":"HB-I031"}]}"""));
        try (Visitor administrator = Visitor.withComputer(city)) {
            Page page = administrator.opens("/desk/#/operation");
            assertThat(button(page, "取り込む")).isDisabled();
            choose(page, "#f-register", "E-0001,MOVE_IN\n");
            button(page, "取り込む").click();

            assertThat(page.locator("section .banner.warn")).containsText("E-0007");
            assertThat(page.locator("section .banner.warn")).containsText("HB-I031");
            assertThat(sent("POST", "/desk/register-files")).containsExactly("{\"content\":\"E-0001,MOVE_IN\\n\"}");
            assertThat(city.differences()).isEmpty();
        }
    }

    @Test
    void a_new_retention_period_says_that_it_deletes_before_it_is_kept() {
        city.answer("POST", "/desk/retention/periods", Answer.json(204, ""));
        try (Visitor administrator = Visitor.withComputer(city)) {
            Page page = administrator.opens("/desk/#/retention");
            page.locator("#f-years").fill("５");
            page.locator("#f-source").fill("市の文書管理規程 別表2");
            button(page, "保存する").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("元に戻せません");
            page.keyboard().press("Escape");
            assertThat(sent("POST", "/desk/retention/periods")).isEmpty();
            button(page, "保存する").click();
            page.getByRole(AriaRole.DIALOG).locator("button.grave").click();

            assertThat(page.locator(".banner.done")).isVisible();
            assertThat(sent("POST", "/desk/retention/periods").get(0))
                    .contains("\"kind\":\"births.certificate\"", "\"years\":5", "\"source\":\"市の文書管理規程 別表2\"");
            assertThat(city.differences()).isEmpty();
        }
    }

    @Test
    void a_deputy_is_appointed_for_days_and_ended_after_a_question() {
        String deputy = "/desk/deputies/0193f000-0000-7000-8000-000000000851";
        city.answer("DELETE", deputy, Answer.json(204, ""));
        try (Visitor administrator = Visitor.withComputer(city)) {
            Page page = administrator.opens("/desk/#/staff/" + HANAKO);
            page.locator("#f-deputyId").selectOption(TARO);
            page.locator("#f-from").fill("2027-01-04");
            page.locator("#f-to").fill("2027-01-08");
            page.locator("#f-reason").fill("研修");
            button(page, "代決者を決める").click();
            assertThat(page.locator(".banner.done")).isVisible();
            assertThat(sent("POST", "/desk/staff/" + HANAKO + "/deputies"))
                    .containsExactly("{\"deputyId\":\"" + TARO
                            + "\",\"from\":\"2027-01-04\",\"to\":\"2027-01-08\",\"reason\":\"研修\"}");

            page.locator("li.row button.quiet").click();
            page.getByRole(AriaRole.DIALOG).locator("button.grave").click();

            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            page.waitForCondition(() -> city.asked().stream()
                    .anyMatch(one -> one.method().equals("DELETE") && one.path().equals(deputy)));
            assertThat(city.differences()).isEmpty();
        }
    }

    @Test
    void a_page_opened_after_the_session_ran_out_is_loaded_once_signed_in_again() {
        String listed = city.example("GET /desk/staff");
        city.answer("GET", "/desk/staff", Answer.json(401, """
                {"type":"urn:hagukumi:refusal:HB-K001","title":"サインインが必要です。","status":401,"code":"HB-K001","correlation":"t"}"""));
        try (Visitor administrator = Visitor.withComputer(city)) {
            Page page = administrator.opens("/desk/#/staff");
            assertThat(page.locator("#ended")).isVisible();
            city.answer("GET", "/desk/staff", Answer.json(200, listed));

            button(page, "サインインしました").click();

            assertThat(page.getByText("見守 太郎").first()).isVisible();
            assertThat(administrator.complaints()).isEmpty();
        }
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void choose(Page page, String field, String text) {
        page.locator(field)
                .setInputFiles(new FilePayload("file.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> sent(String method, String path) {
        return city.asked().stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .map(DemoCity.Asked::body)
                .toList();
    }
}
