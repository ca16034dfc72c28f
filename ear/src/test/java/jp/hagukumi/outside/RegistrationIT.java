package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import jp.hagukumi.outside.Births.Names;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.walk.Browser;
import jp.hagukumi.walk.PartnerSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A parent registers a birth in a real browser: what is known is filled in, the rest is written, signed and filed. */
class RegistrationIT {

    private static final String MOTHER = "mother-hanako";
    private static final String CLERK = "clerk-register-nakahara";
    private static final int PARTS = 6;
    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("child.givenKana", "イチカ"),
            Map.entry("child.rank", "1"),
            Map.entry("father.familyName", "佐藤"),
            Map.entry("father.givenName", "太郎"),
            Map.entry("father.birthDate", "1992-11-03"),
            Map.entry("father.nationality", "JPN"),
            Map.entry("honseki.address", "川崎市中原区小杉町9丁目901番地"),
            Map.entry("honseki.head", "佐藤　太郎"),
            Map.entry("residence.householder", "佐藤　太郎"),
            Map.entry("cohabitation.since", "2020-04"),
            Map.entry("filer.honseki", "川崎市中原区小杉町9丁目901番地"),
            Map.entry("filer.honsekiHead", "佐藤　太郎"),
            Map.entry("filer.phone", "044-000-1234"));
    private static final Map<String, String> CHOSEN =
            Map.of("honseki.where", "141330", "residence.relation", "CHILD", "household.work", "3");

    private final City city = Outside.city();

    @TempDir
    private Path saved;

    @Test
    void a_mother_fills_in_signs_and_files_and_the_app_says_where_it_stands() throws Exception {
        var mother = new Browser(city).signIn("residents", MOTHER);
        var child = born(mother);
        var path = "/children/" + child + "/registration";

        try (var chromium = Chromium.open()) {
            chromium.signIn(city.baseUrl(), "residents", MOTHER, "/app/");
            var page = chromium.opens(app(path));
            page.waitForSelector("[id='f-child.givenName']");
            for (var part = 1; part < PARTS; part++) {
                write(page);
                page.click("button:has-text('次へ')");
                // The address changes before the part is drawn.
                page.waitForSelector("p.strong:has-text('" + (part + 1) + "／" + PARTS + "')");
            }
            sign(chromium, page);
            page.click("button:has-text('署名して届け出る')");
            page.waitForSelector("text=がこれから内容を確かめます");
        }

        assertThat(mother.object("/api/v1/me" + path).getString("state")).isEqualTo("FILED");

        var number = acceptedByTheWard();

        try (var chromium = Chromium.open()) {
            chromium.signIn(city.baseUrl(), "residents", MOTHER, "/app/");
            var page = chromium.opens(app(path));
            page.waitForSelector("text=受理");
        }
        assertThat(number).matches("141330-[0-9]{4}-[0-9]{6}");
    }

    /** A clerk finds the case by the child's name, takes it up, sees form and certificate side by side, and accepts it. */
    private String acceptedByTheWard() {
        try (var chromium = Chromium.open()) {
            chromium.signIn(city.baseUrl(), "staff", CLERK, "/desk/");
            var page = chromium.opens(city.baseUrl().resolve("/desk/#/registrations"));
            page.fill("#f-name", "佐藤一花");
            page.click("form.filters button");
            page.waitForURL("**name=**");
            page.locator("td a:has-text('一花')").first().click();
            page.click("button:has-text('自分が担当する')");
            page.waitForSelector("button:has-text('受理する')");
            assertThat(page.locator("table.sides").innerText())
                    .contains("一花", "川崎市中原区小杉町9丁目901番地")
                    .doesNotContain("不一致", "川崎市中原区川崎市");
            page.click("#todo ~ p button:has-text('受理する')");
            page.click("dialog[open] button:has-text('受理する')");
            page.waitForSelector(".banner.done");
            return page.locator("dt:has-text('受理番号') + dd").innerText().strip();
        }
    }

    private String born(Browser mother) throws Exception {
        var code = mother.post("/api/v1/me/delivery-token", JsonObject.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .getString("code");
        var certificate = Births.certificate(
                        "reg-" + UUID.randomUUID().toString().substring(24), new Names("佐藤", "一花", "佐藤　花子", "小杉 医師"))
                .replace("<b:certificate>", "<b:deliveryToken>%s</b:deliveryToken><b:certificate>".formatted(code));
        var id = new PartnerSystem(city, Institution.HOSPITAL)
                .send(Births.DOOR, certificate)
                .acknowledged()
                .textOf("certificateId");
        return mother.object("/api/v1/me/children").getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> id.equals(one.getString("certificateId", "")))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    /** Whatever this part asks for and nobody but the family knows. */
    private static void write(Page page) {
        WRITTEN.forEach((field, value) -> {
            var control = page.locator("[id='f-" + field + "']");
            if (control.count() > 0) {
                control.fill(value);
            }
        });
        CHOSEN.forEach((field, value) -> {
            var control = page.locator("[id='f-" + field + "']");
            if (control.count() > 0) {
                control.selectOption(value);
            }
        });
        var married = page.locator("label:has-text('結婚している')");
        if (married.count() > 0) {
            married.first().click();
        }
    }

    /** Saves what is to be signed, has it signed by the reader, and chooses the two files that come back. */
    private void sign(Chromium chromium, Page page) {
        var toSign = page.waitForDownload(() -> page.click("text=署名するファイルを保存する"));
        var file = saved.resolve("shussei-todoke.txt");
        toSign.saveAs(file);

        var reader = chromium.beside(city.cardReader());
        var made = new ArrayList<Download>();
        reader.onDownload(made::add);
        reader.selectOption("#who", MOTHER);
        reader.setInputFiles("#file", file);
        reader.click("button");
        reader.waitForCondition(() -> made.size() == 2);
        for (var one : made) {
            var place = saved.resolve(one.suggestedFilename());
            one.saveAs(place);
            page.setInputFiles(one.suggestedFilename().startsWith("sig") ? "#f-signature" : "#f-certificate", place);
        }
    }

    private URI app(String path) {
        return city.baseUrl().resolve("/app/#" + path);
    }
}
