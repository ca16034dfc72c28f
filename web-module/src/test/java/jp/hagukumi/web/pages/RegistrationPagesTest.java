package jp.hagukumi.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import jp.hagukumi.web.pages.DemoCity.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registration of a birth on its way through the parts of the form, and as the statutory form on paper. */
class RegistrationPagesTest {

    private static final String CHILD = "0193f000-0000-7000-8000-000000000101";
    private static final String CASE = "/me/children/" + CHILD + "/registration";
    private static final String PAGE = "/app/#/children/" + CHILD + "/registration";

    /** A compatibility ideograph and a variation sequence: both change under normalisation. */
    private static final String GIVEN = "\uFA19奈";

    private static final String MOTHERS = "葛\uDB40\uDD00子";

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
        var whole = Answer.json(200, complete());
        city.answer("GET", CASE, whole);
        city.answer("PUT", CASE + "/draft", whole);
        city.answer(
                "POST",
                CASE + "/name",
                Answer.json(200, "{\"permitted\":true,\"needsAClerk\":false,\"taken\":false,\"objections\":[]}"));
    }

    @Test
    void findings_of_a_refused_filing_stay_at_their_fields_while_one_walks_back_through_the_parts() {
        city.answer("POST", CASE + "/filing", Answer.json(400, """
                {"type":"urn:hagukumi:refusal:HB-B606","title":"直していただきたい所があります。","status":400,"code":"HB-B606","correlation":"t",
                 "errors":[{"field":"child.givenName","code":"HB-B606","title":"同じ戸籍の方と同じお名前は届け出られません。","remedy":"ほかのお名前にするか、区役所にご相談ください。"},
                           {"field":"honseki.head","code":"HB-B603","title":"使えない文字が含まれています。","remedy":"文字を確かめてください。"}]}"""));
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE + "?step=6");
            sign(page);
            assertThat(page.locator("#refusal")).containsText("HB-B606");

            page.locator(".banner.warn a").getByText("お子さんの名").click();
            assertThat(page.locator("#e-child\\.givenName")).containsText("HB-B606");
            press(page, "次へ", "2／6");
            press(page, "次へ", "3／6");
            assertThat(page.locator("#e-honseki\\.head")).containsText("HB-B603");
            press(page, "戻る", "2／6");
            press(page, "戻る", "1／6");
            assertThat(page.locator("#e-child\\.givenName")).containsText("HB-B606");

            page.locator("#f-child\\.givenName").fill("結菜");
            press(page, "次へ", "2／6");
            press(page, "戻る", "1／6");
            assertThat(page.locator("#f-child\\.givenName")).isVisible();
            assertThat(page.locator("#e-child\\.givenName")).hasCount(0);
            assertThat(mother.complaints()).isEmpty();
            assertThat(city.differences()).isEmpty();
        }
    }

    @Test
    void what_was_typed_without_a_signal_is_there_again_and_is_sent_when_the_signal_is_back() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE);
            mother.signal(false);
            page.locator("#f-child\\.givenName").fill("結菜");
            assertThat(page.locator(".saved")).containsText("この端末に残して");
            press(page, "次へ", "2／6");
            press(page, "戻る", "1／6");
            assertThat(page.locator("#f-child\\.givenName")).hasValue("結菜");

            mother.signal(true);
            page.waitForCondition(() -> city.asked().stream()
                    .anyMatch(one ->
                            one.path().equals(CASE + "/draft") && one.body().contains("結菜")));
            assertThat(page.locator(".saved")).containsText("保存しました");
        }
    }

    @Test
    void where_another_device_wrote_the_same_field_the_person_chooses() throws IOException {
        city.answer("PUT", CASE + "/draft", Answer.json(409, """
                {"type":"urn:hagukumi:refusal:HB-K010","title":"ほかの方が先に変えました。","status":409,"code":"HB-K010","correlation":"t",
                 "errors":[{"field":"child.givenName","code":"HB-K010","title":"ほかの方が先に変えました。","remedy":"内容を確かめてください。"}]}"""));
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE);
            page.locator("#f-child\\.givenName").fill("結菜");
            var mine = page.getByRole(AriaRole.BUTTON)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("この端末で書いた内容"));
            assertThat(mine).containsText("結菜");
            assertThat(page.getByRole(AriaRole.BUTTON)
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("ほかの端末で書いた内容")))
                    .containsText(GIVEN);

            city.answer("PUT", CASE + "/draft", Answer.json(200, complete()));
            mine.click();
            assertThat(mine).hasCount(0);
            assertThat(city.asked().stream()
                            .filter(one -> one.path().equals(CASE + "/draft"))
                            .count())
                    .isEqualTo(2);
        }
    }

    @Test
    void twins_lead_to_each_other_and_what_they_share_is_written_once() throws IOException {
        var filed = (ObjectNode) new ObjectMapper().readTree(complete());
        filed.put("state", "FILED").put("receivedOn", "2026-11-05").remove("toSign");
        filed.putArray("allowed").add("WITHDRAW");
        city.answer("GET", CASE, Answer.json(200, filed.toString()));
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE);
            assertThat(page.locator("a[href='#/children/0193f000-0000-7000-8000-000000000102/registration']"))
                    .containsText("共通の所は入っています");
            assertThat(page.locator("a[href='/api/v1" + CASE + "/receipt']")).containsText("届出の控え");
            assertThat(page.locator("main")).containsText("受理証明書ではありません");
        }
    }

    @Test
    void the_statutory_form_carries_the_names_exactly_as_they_were_typed_and_says_where_and_by_when() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE + "/form");

            assertThat(page.locator(".sheet").textContent()).contains(GIVEN).contains(MOTHERS);
            assertThat(page.locator(".sheet .signing")).hasText("署名");
            assertThat(page.locator(".sheet")).containsText("☑嫡出子");
            assertThat(page.locator(".sheet")).containsText("長");
            assertThat(page.locator("main .noprint")).containsText("中原区の区役所の戸籍の窓口");
            assertThat(page.locator("main .noprint")).containsText("期限は");
            assertThat(mother.complaints()).isEmpty();
        }
    }

    @Test
    void the_form_is_one_sheet_of_a4_and_beside_the_certificates_place_one_of_a3() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE + "/form");

            assertThat(sheets(page.pdf(new Page.PdfOptions().setFormat("A4")))).isEqualTo(1);
            assertThat(sheets(page.pdf(new Page.PdfOptions().setFormat("A3").setLandscape(true))))
                    .isEqualTo(1);

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(794, 1123);
            assertThat(page.locator(".beside")).isHidden();
            assertThat(page.locator("main .noprint")).isHidden();
            assertThat(page.locator("main > .onlyprint")).containsText("中原区");
            picture(page, "a4");
            page.setViewportSize(1587, 1123);
            assertThat(page.locator(".beside")).isVisible();
            picture(page, "a3");
        }
    }

    @Test
    void where_the_app_cannot_file_the_form_is_one_step_away() throws IOException {
        var unmet = (ObjectNode) new ObjectMapper().readTree(complete());
        unmet.putArray("unmet")
                .addObject()
                .put("code", "HB-B640")
                .put("text", "父母が連名で届け出るときは、アプリで出せません。")
                .put("remedy", "同じ内容の届書を印刷し、署名して区役所へお持ちください。期限は変わりません。");
        city.answer("GET", CASE, Answer.json(200, unmet.toString()));
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE + "?step=6");
            page.getByRole(AriaRole.LINK, named("届書を開いて印刷する")).click();
            assertThat(page.locator(".sheet")).isVisible();
        }
    }

    @Test
    void where_the_city_has_not_begun_the_page_says_where_to_bring_the_form() {
        var none = """
                {"type":"urn:hagukumi:refusal:HB-K003","title":"見つかりませんでした。","status":404,"code":"HB-K003","correlation":"t"}""";
        city.answer("GET", CASE, Answer.json(404, none));
        city.answer("POST", CASE, Answer.json(409, """
                {"type":"urn:hagukumi:refusal:HB-B626","title":"この市では、アプリでの出生届の受け付けをまだ始めていません。","status":409,"code":"HB-B626",
                 "remedy":"出生届と出生証明書の用紙を区役所へお持ちください。届け出の期限は 2026-11-16 です。","correlation":"t"}"""));
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE);
            assertThat(page.locator(".banner.bad")).containsText("区役所へお持ちください");
            assertThat(page.locator(".banner.bad")).containsText("HB-B626");
            assertThat(page.locator("main input")).hasCount(0);
        }
    }

    private static void sign(Page page) {
        page.locator("#f-signature").setInputFiles(file("signature.p7s"));
        page.locator("#f-certificate").setInputFiles(file("certificate.cer"));
        page.getByRole(AriaRole.BUTTON, named("署名して届け出る")).click();
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "application/octet-stream", new byte[] {1, 2, 3});
    }

    /** Presses and waits until that part of the form is there. */
    private static void press(Page page, String button, String part) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
        assertThat(page.locator("p.strong").getByText(part)).isVisible();
    }

    private static long sheets(byte[] pdf) {
        return Pattern.compile("/Type\\s*/Page\\b(?!s)")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static void picture(Page page, String paper) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/registration-form-" + paper + ".png")));
    }

    /** The demo family's draft with every field that is asked. */
    private static String complete() throws IOException {
        var view = (ObjectNode) new ObjectMapper().readTree(city.example("GET " + CASE));
        var values = Map.ofEntries(
                Map.entry("child.givenName", GIVEN),
                Map.entry("child.givenKana", "ヒナ"),
                Map.entry("child.rank", "1"),
                Map.entry("mother.givenName", MOTHERS),
                Map.entry("parents.marriage", "MARRIED"),
                Map.entry("father.familyName", "見本"),
                Map.entry("father.givenName", "太郎"),
                Map.entry("father.birthDate", "1994-04-04"),
                Map.entry("father.nationality", "JPN"),
                Map.entry("honseki.address", "川崎市中原区小杉町一丁目1番"),
                Map.entry("honseki.municipality", "141330"),
                Map.entry("honseki.head", "見本太郎"),
                Map.entry("residence.householder", "見本太郎"),
                Map.entry("residence.relation", "CHILD"),
                Map.entry("cohabitation.since", "2020-04"),
                Map.entry("household.work", "3"),
                Map.entry("filer.address", "川崎市中原区小杉町三丁目245"),
                Map.entry("filer.honseki", "川崎市中原区小杉町一丁目1番"),
                Map.entry("filer.honsekiHead", "見本太郎"),
                Map.entry("filer.birthDate", "1995-05-05"));
        view.get("fields").forEach(field -> {
            var value = values.get(field.get("path").asText());
            if (value != null) {
                ((ObjectNode) field).put("value", value);
            }
        });
        return view.toString();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
