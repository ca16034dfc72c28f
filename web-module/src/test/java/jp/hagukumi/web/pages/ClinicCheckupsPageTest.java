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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checkups at clinics: the voucher on the phone, the paper at the desk, and what clinics are owed. */
class ClinicCheckupsPageTest {

    private static final String CHECKUP = "/desk/clinic-checkups/0193f000-0000-7000-8000-000000000e01";
    private static final String LIST = "/desk/clinic-payments/0193f000-0000-7000-8000-000000000e71";

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
        city.answer(
                "POST",
                "/desk/checkup-vouchers/find",
                Answer.json(200, "{\"checkupId\": \"0193f000-0000-7000-8000-000000000e01\"}"));
        for (var what : List.of("/approval", "/withdrawal")) {
            city.answer("POST", LIST + what, Answer.json(204, ""));
        }
    }

    @AfterEach
    void the_pages_keep_to_the_contract() {
        assertThat(city.differences()).isEmpty();
    }

    @Test
    void a_mother_shows_the_voucher_and_reads_what_the_clinic_found() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/checkups");
            page.getByText("医療機関で受ける健診の受診券と結果").click();
            page.waitForURL("**/#/checkups/vouchers");
            mother.drawn();
            assertThat(page.locator(".token .characters")).hasText("7K3M-9QXA");
            assertThat(page.locator("#page")).containsText("経過をみる");
            assertThat(page.locator("#page")).containsText("4,000円が払い戻しの対象です");
        }
    }

    @Test
    void a_voucher_opens_without_a_signal_once_it_was_seen() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/checkups/vouchers");
            assertThat(page.locator(".token .characters")).hasText("7K3M-9QXA");
            page.evaluate("location.hash = '#/checkups'");
            mother.drawn();
            mother.signal(false);
            page.evaluate("location.hash = '#/checkups/vouchers'");
            mother.drawn();
            assertThat(page.locator(".token .characters")).hasText("7K3M-9QXA");
        }
    }

    @Test
    void a_clerk_enters_a_paper_from_its_number_and_confirms_what_was_asked_again() {
        city.signedIn("staff");
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/clinic-checkups");
            page.locator("#f-code").fill("7k3m9qxa");
            page.getByRole(AriaRole.BUTTON, containing("探す")).click();
            page.waitForURL("**/#/clinic-checkups/*");
            clerk.drawn();
            page.locator("#f-on").fill("2026-11-20");
            page.locator("#f-clinic").fill("1410100001");
            page.locator("#f-weight").fill("12");
            page.locator("#f-length").fill("61.2");
            for (var none : page.getByLabel("所見なし").all()) {
                none.check();
            }
            page.getByLabel("異常なし").check();
            city.answer("POST", CHECKUP + "/results", Answer.json(400, """
                            {"type": "urn:hagukumi:refusal:HB-K341", "title": "発育曲線から大きく外れています。", "status": 400, "code": "HB-K341",
                             "correlation": "test", "remedy": "確かめてください。",
                             "errors": [{"field": "measured[0]", "code": "HB-K341", "title": "発育曲線から大きく外れています。"}]}
                            """));
            page.getByRole(AriaRole.BUTTON, containing("登録する")).click();
            assertThat(page.locator("#e-weight")).containsText("発育曲線から");
            city.answer(
                    "POST",
                    CHECKUP + "/results",
                    Answer.json(201, "{\"id\": \"0193f000-0000-7000-8000-000000000e61\"}"));
            page.getByRole(AriaRole.BUTTON, containing("紙のとおりで間違いない")).click();
            assertThat(page.locator(".banner.done")).containsText("登録しました");
            assertThat(sent(CHECKUP + "/results").get(1))
                    .contains("\"clinic\":\"1410100001\"")
                    .contains("{\"kind\":\"WEIGHT\",\"value\":12000,\"confirmed\":[\"FAR_BEYOND\"]}")
                    .contains("{\"kind\":\"LENGTH\",\"value\":612,\"confirmed\":[]}")
                    .contains("\"judgement\":\"NORMAL\"");
        }
    }

    @Test
    void an_item_that_nobody_spoke_of_is_shown_before_anything_is_sent() {
        city.signedIn("staff");
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/clinic-checkups/0193f000-0000-7000-8000-000000000e01");
            page.getByRole(AriaRole.BUTTON, containing("登録する")).click();
            assertThat(page.locator("#e-said-SKIN")).containsText("すべての項目");
            assertThat(sent(CHECKUP + "/results")).isEmpty();
        }
    }

    @Test
    void a_file_is_taken_in_and_what_was_refused_is_told_line_by_line() {
        city.signedIn("staff");
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/clinic-checkups");
            page.locator("#f-results")
                    .setInputFiles(new FilePayload("kenshin.csv", "text/csv", "a,b".getBytes(StandardCharsets.UTF_8)));
            page.getByRole(AriaRole.BUTTON, containing("取り込む")).click();
            assertThat(page.locator("tbody")).containsText("取り込めず");
            assertThat(page.locator("tbody")).containsText("体重g");
            assertThat(sent("/desk/clinic-result-files")).containsExactly("{\"base64\":\"YSxi\"}");
        }
    }

    @Test
    void a_second_person_approves_a_month_after_a_question() {
        city.signedIn("staff");
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/clinic-payments");
            page.locator("tbody .button.quiet").first().click();
            assertThat(page.locator("section.card")).containsText("-6,000円");
            page.getByRole(AriaRole.BUTTON, containing("承認する")).click();
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON)
                    .getByText("承認する")
                    .click();
            assertThat(page.locator(".banner.done")).containsText("承認しました");
            assertThat(sent(LIST + "/approval")).containsExactly("{\"done\":true}");
        }
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
