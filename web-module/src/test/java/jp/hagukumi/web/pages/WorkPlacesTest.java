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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk and the institutions' area, worked with as clerks and hospitals do. */
class WorkPlacesTest {

    private static final String FIRST = "0193f000-0000-7000-8000-000000000613";
    private static final String CASE = "0193f000-0000-7000-8000-000000000611";
    private static final String JOINED = "0193f000-0000-7000-8000-000000000612";
    private static final String VISIT = "0193f000-0000-7000-8000-000000000701";
    private static final String NOBODY =
            "{\"type\":\"urn:hagukumi:refusal:HB-K001\",\"title\":\"サインインが必要です。\",\"status\":401,\"code\":\"HB-K001\",\"correlation\":\"t\"}";

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
    void the_queue_is_walked_by_the_keyboard_and_the_next_case_is_one_key_away() {
        city.answer(
                "GET", "/desk/certificates/" + FIRST, Answer.json(200, city.example("GET /desk/certificates/" + CASE)));
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertThat(page.locator("tr[aria-current=true]")).containsText("田中 さくら");

            page.keyboard().press("Enter");
            page.waitForURL("**/#/certificates/" + FIRST);
            clerk.drawn();
            page.keyboard().press("n");
            page.waitForURL("**/#/certificates/" + CASE);
            clerk.drawn();
            page.keyboard().press("u");

            assertThat(page.getByRole(AriaRole.HEADING, named("出生証明書の一覧"))).isVisible();
        }
    }

    @Test
    void undoing_a_join_names_what_will_be_undone_before_it_is_sent() {
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/certificates/" + JOINED);
            page.locator("summary").getByText("結合を取り消す").click();
            Locator undo = page.getByRole(AriaRole.BUTTON, named("結合を取り消す"));
            undo.click();
            assertThat(page.locator("#e-undo-join\\.reason")).hasText("理由を入れてください。");
            page.locator("#f-undo-join\\.reason").fill("同姓同名の別の方でした。");
            undo.click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("訪問の予定は取りやめになります");

            page.getByRole(AriaRole.DIALOG).locator("button.grave").click();

            assertThat(page.locator(".banner.done")).isVisible();
            assertThat(posted("/desk/certificates/" + JOINED + "/undo-join"))
                    .containsExactly("{\"reason\":\"同姓同名の別の方でした。\",\"rowVersion\":3}");
            assertThat(city.differences()).isEmpty();
        }
    }

    @Test
    void a_candidate_is_looked_at_one_by_one_and_joined_with_grounds() {
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/certificates/" + CASE + "/join");
            assertThat(city.asked()).noneMatch(one -> one.path().startsWith("/desk/persons/"));
            page.locator(".candidate button").first().click();
            assertThat(page.locator(".candidate").first()).containsText("山田 はるか");
            page.locator(".candidate textarea").first().fill("予定日と生年月日が合う。");
            page.locator(".candidate").first().locator("button").click();
            page.getByRole(AriaRole.DIALOG).locator("button").last().click();
            page.waitForURL("**/#/certificates/" + CASE);

            assertThat(posted("/desk/certificates/" + CASE + "/join")).hasSize(1);
            assertThat(city.differences()).isEmpty();
        }
    }

    @Test
    void a_correction_begins_with_what_was_sent_and_shows_what_came_between() {
        city.signedIn("institution");
        try (Visitor hospital = Visitor.withComputer(city)) {
            Page page = hospital.opens("/institution/#/certificates/2026-000123/correct");
            assertThat(page.locator("#f-motherName")).hasValue("山田 はるか");
            page.locator("#f-weightGrams").fill("2510");
            page.getByRole(AriaRole.BUTTON, named("内容を確かめる")).click();
            city.answer("POST", "/institution/certificates/2026-000123/corrections", Answer.json(409, """
                    {"type":"urn:hagukumi:refusal:HB-K010","title":"ほかの人が先に変えました。","status":409,"code":"HB-K010","correlation":"t"}"""));
            city.answer(
                    "GET",
                    "/institution/certificates/2026-000123",
                    Answer.json(
                            200,
                            city.example("GET /institution/certificates/2026-000123")
                                    .replace("\"version\":2", "\"version\":3")
                                    .replace("2499", "2480")));

            page.getByRole(AriaRole.BUTTON, named("送る")).click();

            assertThat(page.locator("#refusal")).containsText("HB-K010");
            assertThat(page.locator("#w-weightGrams")).hasText("入力の間に届いた版では「2480」です。");
            assertThat(page.locator("#f-weightGrams")).hasValue("2510");
            assertThat(posted("/institution/certificates/2026-000123/corrections")
                            .get(0))
                    .contains("\"version\":3")
                    .contains("\"weightGrams\":2510");
            assertThat(city.differences()).isEmpty();
        }
    }

    @Test
    void the_case_offers_the_clean_copy_of_the_paper_and_the_evidence_as_files() {
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/certificates/" + CASE);
            assertThat(page.locator("a[download][href$='/attachment']")).isVisible();
            assertThat(page.getByText("みどり産院").first()).isVisible();
            page.locator("summary").getByText("証拠一式を書き出す").click();
            assertThat(page.locator("a[download][href$='/evidence']")).isVisible();

            city.answer(
                    "GET",
                    "/desk/certificates/" + CASE,
                    Answer.json(
                            200,
                            city.example("GET /desk/certificates/" + CASE).replace("\"CLEAN\"", "\"QUARANTINED\"")));
            page.reload();
            clerk.drawn();

            assertThat(page.getByText("検査を待っています。")).isVisible();
            assertThat(page.locator("a[href$='/attachment']")).hasCount(0);
            assertThat(city.differences()).isEmpty();
        }
    }

    @Test
    void a_session_that_runs_out_takes_nothing_typed_with_it() {
        try (Visitor nurse = Visitor.withComputer(city)) {
            Page page = nurse.opens("/desk/#/visits/" + VISIT);
            page.locator("#f-plan\\.day").fill("2027-01-08");
            page.locator("#f-plan\\.note").fill("玄関は東側");
            city.answer("POST", "/desk/visits/" + VISIT + "/plan", Answer.json(401, NOBODY));
            page.getByRole(AriaRole.BUTTON, named("保存する")).click();
            assertThat(page.locator("#ended")).containsText("サインインが切れました");
            assertThat(page.locator("#f-plan\\.note")).hasValue("玄関は東側");
            city.answer("POST", "/desk/visits/" + VISIT + "/plan", Answer.json(204, ""));

            page.getByRole(AriaRole.BUTTON, named("サインインしました")).click();
            page.getByRole(AriaRole.BUTTON, named("保存する")).click();

            assertThat(page.locator(".banner.done")).isVisible();
            assertThat(posted("/desk/visits/" + VISIT + "/plan").get(1)).contains("2027-01-08T10:00", "玄関は東側");
        }
    }

    @Test
    void a_refusal_says_what_state_the_case_is_in() {
        city.answer("POST", "/desk/certificates/" + CASE + "/return", Answer.json(409, """
                {"type":"urn:hagukumi:refusal:HB-K010","title":"ほかの人が先に内容を変更しました。","status":409,"code":"HB-K010","correlation":"t",
                 "remedy":"最新の内容を読み込み、変更を確認してからもう一度保存してください。","state":"JOINED","allowed":["UNDO_JOIN"]}"""));
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/certificates/" + CASE);
            page.locator("summary").getByText("医療機関へ返戻する").click();
            page.locator("#f-return\\.reason").fill("母の氏名の字を確かめてください。");
            page.getByRole(AriaRole.BUTTON, named("医療機関へ返戻する")).click();
            page.getByRole(AriaRole.DIALOG).locator("button.grave").click();

            assertThat(page.locator("#refusal")).containsText("HB-K010");
            assertThat(page.locator("#refusal")).isFocused();
            assertThat(page.locator("#f-return\\.reason")).hasValue("母の氏名の字を確かめてください。");
        }
    }

    @Test
    void an_account_with_few_rights_sees_only_its_work() {
        city.answer("GET", "/me", Answer.json(200, """
                {"kind":"STAFF","displayName":"監査 一","language":"ja","roles":[{"role":"AUDITOR"}],"csrf":"c","actions":["audit.READ_AUDIT"]}"""));
        try (Visitor auditor = Visitor.withComputer(city)) {
            Page page = auditor.opens("/desk/");

            assertThat(page.getByRole(AriaRole.HEADING, named("監査"))).isVisible();
            assertThat(page.locator(".bar nav li")).hasCount(1);
        }
    }

    @Test
    void an_auditor_chooses_an_event_by_its_words() {
        city.signedIn("staff");
        try (Visitor auditor = Visitor.withComputer(city)) {
            Page page = auditor.opens("/desk/#/audit");
            assertThat(page.locator("tbody tr").first()).containsText("職員（保健師）");
            assertThat(page.locator("tbody tr").last()).containsText("出生証明書を送りました");

            page.locator("#f-event").selectOption("births.CERTIFICATE_SUBMITTED");
            page.getByRole(AriaRole.BUTTON, named("さがす")).click();

            page.waitForURL("**/desk/#/audit?event=births.CERTIFICATE_SUBMITTED");
            assertThat(page.locator("#f-event")).hasValue("births.CERTIFICATE_SUBMITTED");
        }
    }

    @Test
    void noon_is_half_day_two_hour_zero_and_the_receipt_can_be_printed() {
        city.signedIn("institution");
        try (Visitor hospital = Visitor.withComputer(city)) {
            Page page = filledIn(hospital);
            page.locator("#f-weightGrams").fill("299");
            page.getByRole(AriaRole.BUTTON, named("内容を確かめる")).click();
            assertThat(page.locator(".banner.warn")).containsText("300グラム未満");
            assertThat(page.getByText("午後0時5分")).isVisible();
            page.getByRole(AriaRole.BUTTON, named("送る")).click();

            assertThat(page.getByRole(AriaRole.HEADING, named("受付票"))).isVisible();
            assertThat(posted("/institution/certificates").get(0))
                    .contains(
                            "\"bornAt\":\"2026-11-20T12:05\"",
                            "\"weightGrams\":299",
                            "\"lengthMillimetres\":495",
                            "\"motherName\":\"𠮷田 めぐみ\"")
                    .doesNotContain("childGivenName");
            assertThat(city.differences()).isEmpty();
            assertThat(Accessibility.faults(page)).isEmpty();
        }
    }

    @Test
    void the_form_refuses_hour_twelve_and_a_blank_weight_unless_neither_physician_nor_midwife_certified() {
        city.signedIn("institution");
        try (Visitor hospital = Visitor.withComputer(city)) {
            Page page = filledIn(hospital);
            page.locator("#f-hour").fill("12");
            page.locator("#f-weightGrams").fill("");
            page.getByRole(AriaRole.BUTTON, named("内容を確かめる")).click();
            assertThat(page.locator("#e-hour")).containsText("午後0時");
            assertThat(page.locator("#f-hour")).isFocused();
            assertThat(page.locator("#e-weightGrams")).containsText("医師・助産師以外");

            page.locator("#f-hour").fill("0");
            page.locator("#f-attendantKind-2").check();
            page.getByRole(AriaRole.BUTTON, named("内容を確かめる")).click();

            assertThat(page.getByRole(AriaRole.HEADING, named("送る前の確認"))).isVisible();
        }
    }

    @Test
    void what_a_hospital_has_typed_survives_a_reload() {
        city.signedIn("institution");
        try (Visitor hospital = Visitor.withComputer(city)) {
            Page page = filledIn(hospital);

            page.reload();
            hospital.drawn();

            assertThat(page.locator("#f-motherName")).hasValue("𠮷田 めぐみ");
            assertThat(page.locator("#f-half-1")).isChecked();
        }
    }

    @Test
    void a_certificate_is_cancelled_with_a_reason_after_a_question() {
        city.signedIn("institution");
        try (Visitor hospital = Visitor.withComputer(city)) {
            Page page = hospital.opens("/institution/#/certificates/2026-000123");
            page.locator("summary").click();
            page.locator("#f-reason").fill("別の方の証明書でした。");
            page.locator("button.grave").click();
            page.getByRole(AriaRole.DIALOG).locator("button.grave").click();

            assertThat(page.locator(".banner.done")).isVisible();
            assertThat(posted("/institution/certificates/2026-000123/cancellation"))
                    .containsExactly("{\"version\":2,\"reason\":\"別の方の証明書でした。\"}");
        }
    }

    private static Page filledIn(Visitor hospital) {
        Page page = hospital.opens("/institution/#/new");
        page.locator("#f-number").fill("2026-000150");
        page.locator("#f-municipality").fill("141330");
        page.locator("#f-sex").check();
        page.locator("#f-bornOn").fill("2026-11-20");
        page.locator("#f-half-1").check();
        page.locator("#f-hour").fill("0");
        page.locator("#f-minute").fill("5");
        page.locator("#f-placeKind").check();
        page.locator("#f-placeAddress").fill("神奈川県川崎市中原区小杉町一丁目1番地");
        page.locator("#f-facilityName").fill("みどり産院");
        page.locator("#f-weightGrams").fill("3100");
        page.locator("#f-lengthCm").fill("４９．５");
        page.locator("#f-plurality").check();
        page.locator("#f-motherName").fill("𠮷田 めぐみ");
        page.locator("#f-gestationWeeks").fill("39");
        page.locator("#f-gestationDays").fill("1");
        page.locator("#f-liveBirths").fill("1");
        page.locator("#f-stillbirths").fill("0");
        page.locator("#f-certifiedOn").fill("2026-11-20");
        page.locator("#f-attendantKind").check();
        page.locator("#f-attendantName").fill("佐藤 みどり");
        page.locator("#f-attendantAddress").fill("神奈川県川崎市中原区小杉町一丁目1番地");
        return page;
    }

    private static List<String> posted(String path) {
        return city.asked().stream()
                .filter(one -> one.method().equals("POST") && one.path().equals(path))
                .map(DemoCity.Asked::body)
                .toList();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
