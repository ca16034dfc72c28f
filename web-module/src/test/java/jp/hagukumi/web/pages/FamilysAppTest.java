package jp.hagukumi.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jp.hagukumi.web.pages.DemoCity.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FamilysAppTest {

    private static final String CHILD = "0193f000-0000-7000-8000-000000000101";
    private static final String SLIP = "/me/children/" + CHILD + "/contact-slip";
    private static final String NOBODY =
            "{\"type\":\"urn:hagukumi:refusal:HB-K001\",\"title\":\"サインインが必要です。\",\"status\":401,\"code\":\"HB-K001\",\"correlation\":\"t\"}";

    /** All that the device has kept of the server's answers. */
    private static final String KEPT = """
            async () => {
              const database = await new Promise((done) => {
                const asked = indexedDB.open('hagukumi');
                asked.onsuccess = () => done(asked.result);
              });
              const rows = await new Promise((done) => {
                const asked = database.transaction(['answers']).objectStore('answers').getAll();
                asked.onsuccess = () => done(asked.result);
              });
              database.close();
              return JSON.stringify(rows);
            }""";

    private static final String LOST =
            "{\"pregnancy\":{\"id\":\"0193f000-0000-7000-8000-000000000a01\",\"state\":\"LOST\",\"silent\":true,"
                    + "\"office\":{\"ward\":\"141330\",\"name\":\"中原区役所\",\"phone\":\"\"}}}";

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
    }

    @Test
    void a_slip_written_without_signal_waits_and_is_sent_once_when_the_signal_returns() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = writtenSlip(mother);
            mother.signal(false);
            page.getByRole(AriaRole.BUTTON, named("送る")).click();
            assertThat(page.locator(".banner").getByText("送信待ちです")).isVisible();
            assertThat(filings()).isEmpty();

            mother.signal(true);

            assertThat(page.locator(".banner").getByText("送信待ちです")).hasCount(0);
            assertThat(filings()).hasSize(1);
            assertThat(filings().get(0).body())
                    .contains("\"presentPlace\":\"自宅\"")
                    .contains("\"motherPhone\":\"090-0000-0000\"");
            assertThat(city.differences()).isEmpty();
            assertThat(mother.complaints()).isEmpty();
        }
    }

    @Test
    void after_a_lost_answer_the_same_key_and_body_are_sent_again() {
        AtomicInteger times = new AtomicInteger();
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = writtenSlip(mother);
            page.route("**" + SLIP, route -> {
                if (route.request().method().equals("POST") && times.getAndIncrement() == 0) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            page.getByRole(AriaRole.BUTTON, named("送る")).click();
            assertThat(page.locator(".banner").getByText("送信待ちです")).isVisible();

            page.getByRole(AriaRole.BUTTON, named("いま送ってみる")).click();

            assertThat(page.locator(".banner").getByText("送信待ちです")).hasCount(0);
            List<DemoCity.Asked> filings = filings();
            assertThat(filings).hasSize(2);
            assertThat(filings.get(1).body()).isEqualTo(filings.get(0).body());
            assertThat(filings.get(1).headers().get("idempotency-key"))
                    .isNotEmpty()
                    .isEqualTo(filings.get(0).headers().get("idempotency-key"));
        }
    }

    @Test
    void a_refused_slip_shows_code_text_and_remedy_at_the_field_and_keeps_what_was_written() {
        city.answer("POST", SLIP, Answer.json(400, """
                {"type":"urn:hagukumi:refusal:HB-K005","title":"入力できる範囲を超えています。","status":400,"code":"HB-K005","correlation":"t",
                 "errors":[{"field":"visitWish.days","code":"HB-K005","title":"200文字までです。","remedy":"短くしてください。"}]}"""));
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = writtenSlip(mother);

            page.getByRole(AriaRole.BUTTON, named("送る")).click();

            assertThat(page.locator("#refusal")).containsText("HB-K005");
            assertThat(page.locator("#e-visitWish\\.days")).containsText("短くしてください。");
            assertThat(page.locator("#f-visitWish\\.days")).hasValue("水曜以外");
            assertThat(page.locator("#f-visitWish\\.days")).hasAttribute("aria-invalid", "true");
        }
    }

    @Test
    void what_is_missing_leads_back_to_the_step_that_asks_for_it() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/children/" + CHILD + "/slip?step=4");
            page.getByLabel("自宅に来てほしい").check();

            page.getByRole(AriaRole.BUTTON, named("送る")).click();

            assertThat(page.getByText("4つのうち 2つ目")).isVisible();
            assertThat(page.locator("#e-hospital")).isVisible();
            assertThat(filings()).isEmpty();
        }
    }

    @Test
    void the_app_opens_without_signal_after_one_visit() {
        try (Visitor mother = Visitor.withInstallablePhone(city)) {
            Page page = mother.opens("/app/");
            for (int tries = 0;
                    tries < 100 && (Boolean) page.evaluate("navigator.serviceWorker.controller === null");
                    tries++) {
                page.waitForTimeout(100);
            }
            mother.signal(false);

            page.reload();
            mother.drawn();

            assertThat(page.getByRole(AriaRole.HEADING, heading("出生連絡票を出してください")))
                    .isVisible();
            assertThat(page.getByText("電波がありません")).isVisible();
            page.getByRole(AriaRole.LINK, link("設定")).click();
            assertThat(page.getByRole(AriaRole.HEADING, heading("設定"))).isVisible();
        }
    }

    @Test
    void a_session_ended_elsewhere_wipes_the_device() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = writtenSlip(mother);
            assertThat(rows(page)).isGreaterThan(2);
            city.answer(
                    "GET",
                    "/me/home",
                    new Answer(
                            401,
                            "application/problem+json",
                            NOBODY,
                            Map.of("Clear-Site-Data", "\"cookies\", \"storage\"")));
            city.answer("GET", "/me", Answer.json(401, NOBODY));

            page.getByRole(AriaRole.LINK, link("ホーム")).click();

            assertThat(page.getByRole(AriaRole.HEADING, heading("サインイン"))).isVisible();
            assertThat(rows(page)).isZero();
        }
    }

    @Test
    void a_session_that_ran_out_keeps_what_was_begun_and_drops_what_was_read() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = writtenSlip(mother);
            city.answer("GET", "/me/home", Answer.json(401, NOBODY));

            page.getByRole(AriaRole.LINK, link("ホーム")).click();

            assertThat(page.getByRole(AriaRole.HEADING, heading("サインイン"))).isVisible();
            assertThat(rows(page)).as("the draft alone").isEqualTo(1);
        }
    }

    @Test
    void signing_out_asks_first_and_leaves_nothing_on_the_device() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/settings");
            page.getByRole(AriaRole.BUTTON, named("すべての端末からサインアウト")).click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("書きかけの内容は消えます");
            city.signedIn("resident");
            page.getByRole(AriaRole.DIALOG)
                    .locator("button", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("サインアウトする"))
                    .click();
            page.waitForURL("**/app/");

            assertThat(city.asked())
                    .anyMatch(one -> one.method().equals("DELETE") && one.path().equals("/me/sessions"));
        }
    }

    @Test
    void the_code_is_told_once_and_kept_on_the_device_that_asked() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/token");
            page.getByRole(AriaRole.BUTTON, named("新しいコードを作る")).click();
            page.getByRole(AriaRole.DIALOG)
                    .locator("button", new com.microsoft.playwright.Locator.LocatorOptions().setHasText("新しいコードを作る"))
                    .click();
            assertThat(page.getByText("K7QM-3XWP")).isVisible();
            assertThat(page.getByAltText("連携コードのQRコード")).isVisible();

            page.reload();

            assertThat(page.getByText("K7QM-3XWP")).isVisible();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of("target/screenshots/390/app-token-shown.png")));
            assertThat(Accessibility.faults(page)).isEmpty();
            assertThat(city.differences()).isEmpty();
        }
    }

    @Test
    void the_language_changes_at_once_and_is_told_to_the_server() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/settings");

            page.getByLabel("English").check();

            assertThat(page.getByRole(AriaRole.HEADING, heading("Settings"))).isVisible();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            page.waitForCondition(() -> city.asked().stream()
                    .anyMatch(one ->
                            one.path().equals("/me/preferences") && one.body().contains("\"language\":\"en\"")));
        }
    }

    @Test
    void the_first_visit_takes_less_than_100_kilobytes_uncompressed() {
        AtomicLong bytes = new AtomicLong();
        city.signedIn("nobody");
        try (Visitor mother = Visitor.withPhone(city)) {
            mother.page().onResponse(response -> bytes.addAndGet(response.body().length));

            mother.opens("/app/");

            assertThat(bytes.get()).isBetween(20_000L, 100_000L);
        }
    }

    @Test
    void home_and_the_childs_page_say_in_plain_words_where_slip_and_visit_stand() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/");
            assertThat(page.getByText("出生連絡票は送りました。")).hasCount(1);
            assertThat(page.getByText("午前10時の予定です。")).hasCount(1);

            mother.opens("/app/#/children/0193f000-0000-7000-8000-000000000102");
            assertThat(page.getByText("午前10時の予定です。")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, link("044-000-0001"))).isVisible();
            assertThat(city.differences()).isEmpty();
        }
    }

    @Test
    void after_a_death_the_first_page_shows_no_state_of_any_form() {
        city.answer("GET", "/me/home", Answer.json(200, "{\"due\":[],\"unreadNotices\":0,\"quiet\":true}"));
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/");

            assertThat(page.getByText("ひなた")).isVisible();
            assertThat(page.getByText("出生連絡票は送りました。")).hasCount(0);
            assertThat(page.getByText("の予定です。")).hasCount(0);
            assertThat(page.getByText("連携コードを用意する")).hasCount(0);
        }
    }

    @Test
    void when_the_device_hears_of_a_loss_every_page_it_kept_is_gone_and_nothing_glad_is_left() {
        try (Visitor woman = Visitor.withPhone(city)) {
            Page page = woman.opens("/app/");
            assertThat(page.getByText("11週0日")).isVisible();
            page.locator("a[href='#/pregnancy']").click();
            assertThat(page.getByText("出産予定日")).isVisible();
            assertThat((String) page.evaluate(KEPT)).contains("\"weeks\":11").contains("出生連絡票を出してください");
            city.answer("GET", "/me/home", Answer.json(200, "{\"due\":[],\"unreadNotices\":0,\"quiet\":true}"));
            city.answer(
                    "GET",
                    "/me/pregnancy",
                    Answer.json(
                            200,
                            "{\"pregnancy\":{\"id\":\"0193f000-0000-7000-8000-000000000a01\",\"state\":\"LOST\",\"silent\":true,"
                                    + "\"office\":{\"ward\":\"141330\",\"name\":\"中原区役所\",\"phone\":\"\"}}}"));

            page.getByRole(AriaRole.LINK, link("ホーム")).click();

            woman.drawn();
            assertThat(page.getByText("11週0日")).hasCount(0);
            assertThat(page.getByText("妊娠")).hasCount(0);
            assertThat((String) page.evaluate(KEPT))
                    .doesNotContain("\"weeks\":11")
                    .doesNotContain("出生連絡票を出してください");
        }
    }

    @Test
    void after_a_loss_the_first_page_keeps_a_way_to_somebody_who_listens_and_offers_no_birth() {
        city.answer("GET", "/me/pregnancy", Answer.json(200, LOST));
        city.answer("GET", "/me/children", Answer.json(200, "{\"items\":[],\"told\":[]}"));
        for (var quiet : List.of(true, false)) {
            city.answer(
                    "GET", "/me/home", Answer.json(200, "{\"due\":[],\"unreadNotices\":0,\"quiet\":" + quiet + "}"));
            try (Visitor woman = Visitor.withPhone(city)) {
                Page page = woman.opens("/app/");
                assertThat(page.getByRole(AriaRole.LINK, link("相談できるところ"))).isVisible();

                assertThat(page.locator("a[href='#/birth']")).hasCount(0);
                assertThat(page.getByText("連携コードを用意")).hasCount(0);
                assertThat(page.getByText("手続きは必要ありません")).hasCount(0);
            }
        }
    }

    @Test
    void of_twins_one_lost_the_question_says_that_notices_of_the_other_go_on() {
        city.answer("GET", "/me/pregnancy", Answer.json(200, """
                {"pregnancy":{"id":"0193f000-0000-7000-8000-000000000a01","state":"NOTIFIED","silent":false,"course":{
                 "notifiedOn":"2026-10-01","dueOn":"2027-04-01","weeks":20,"days":0,"month":6,"children":2,"handbooks":[],
                 "handedOver":[]},"office":{"ward":"141330","name":"中原区役所","phone":"044-744-3308"}}}"""));
        try (Visitor woman = Visitor.withPhone(city)) {
            Page page = woman.opens("/app/#/pregnancy/loss");
            page.getByRole(AriaRole.BUTTON, named("知らせる")).click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("ほかのお子さんについてのお知らせや健診のご案内は、続きます。");
            page.getByRole(AriaRole.DIALOG).getByText("知らせないで戻る").click();
            page.locator("#f-fetuses").selectOption("2");

            page.getByRole(AriaRole.BUTTON, named("知らせる")).click();

            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("妊娠や出産についてのお知らせが止まり");
        }
    }

    private static Page writtenSlip(Visitor mother) {
        Page page = mother.opens("/app/#/children/" + CHILD + "/slip");
        assertThat(page.getByText("病院の出生証明書から").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, named("次へ")).click();
        page.getByLabel("いいえ").check();
        page.locator("#f-lowBirthWeight\\.presentPlace").fill("自宅");
        page.getByRole(AriaRole.BUTTON, named("次へ")).click();
        page.getByLabel("混合").check();
        page.getByLabel("気持ちが落ち込む").check();
        page.getByRole(AriaRole.BUTTON, named("次へ")).click();
        page.getByLabel("自宅に来てほしい").check();
        page.locator("#f-visitWish\\.days").fill("水曜以外");
        assertThat(page.getByText("端末に保存しました")).isVisible();
        return page;
    }

    private static List<DemoCity.Asked> filings() {
        return city.asked().stream()
                .filter(one -> one.method().equals("POST") && one.path().equals(SLIP))
                .toList();
    }

    /** How many rows the device keeps, of all kinds. */
    private static int rows(Page page) {
        return (Integer) page.evaluate("""
                () => new Promise((resolve) => { const open = indexedDB.open('hagukumi', 1); open.onsuccess = async () => {
                  const names = ['answers', 'drafts', 'outgoing']; const within = open.result.transaction(names);
                  const counts = await Promise.all(names.map((name) => new Promise((done) => { const asked = within.objectStore(name).count(); asked.onsuccess = () => done(asked.result); })));
                  open.result.close(); resolve(counts.reduce((sum, one) => sum + one, 0)); }; })""");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return named(name);
    }

    private static Page.GetByRoleOptions link(String name) {
        return named(name);
    }
}
