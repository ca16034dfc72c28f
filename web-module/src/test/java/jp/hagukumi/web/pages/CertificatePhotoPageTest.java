package jp.hagukumi.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Base64;
import jp.hagukumi.web.pages.DemoCity.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The photo of the paper certificate as the phone looks at it before it is sent, on a real canvas. */
class CertificatePhotoPageTest {

    private static final String CHILD = "0193f000-0000-7000-8000-000000000101";
    private static final String CASE = "/me/children/" + CHILD + "/registration";
    private static final String PAGE = "/app/#/children/" + CHILD + "/registration?step=6";
    private static final String SEND = ".card .button.wide";

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
    void withoutACertificate() throws IOException {
        city.asBefore();
        city.answer("GET", CASE, Answer.json(200, withPhoto("")));
        city.answer("POST", CASE + "/photo", Answer.json(201, withPhoto("QUARANTINED")));
    }

    @Test
    void a_sharp_photo_of_the_whole_sheet_is_sent_and_drawn_anew() throws IOException {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE);
            choose(page, Sheets.sheet(2000, 1500, 120));
            assertThat(page.locator(".card [role=status]")).containsText("はっきり写っています");
            page.locator(SEND).click();
            assertThat(page.locator(".banner.done")).containsText("写真を受け取りました");
            var sent = city.asked().stream()
                    .filter(one -> one.path().equals(CASE + "/photo"))
                    .findFirst()
                    .orElseThrow();
            var picture = Base64.getDecoder()
                    .decode(new ObjectMapper()
                            .readTree(sent.body())
                            .get("base64")
                            .asText());
            assertThat(new int[] {picture[0] & 0xFF, picture[1] & 0xFF}).containsExactly(0xFF, 0xD8);
            assertThat(mother.complaints()).isEmpty();
            assertThat(city.differences()).isEmpty();
        }
    }

    @Test
    void a_blurred_photo_is_refused_before_it_is_sent() throws IOException {
        refused(Sheets.blurred(Sheets.sheet(2000, 1500, 120)), "ぶれているか");
    }

    @Test
    void a_small_photo_is_refused_before_it_is_sent() throws IOException {
        refused(Sheets.sheet(900, 700, 50), "写真が小さくて");
    }

    @Test
    void what_is_no_picture_is_refused_before_it_is_sent() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE);
            page.locator("#f-certificate\\.photo")
                    .setInputFiles(new FilePayload("photo.jpg", "image/jpeg", new byte[] {1, 2, 3}));
            assertThat(page.locator("#photo-flaws")).containsText("写真として開けません");
            assertThat(page.locator(SEND)).hasCount(0);
        }
    }

    @Test
    void a_sheet_that_looks_cut_off_is_sent_only_after_a_second_look() throws IOException {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE);
            choose(page, Sheets.sheet(2000, 1500, -80));
            assertThat(page.locator("#photo-flaws")).containsText("紙の端が切れているようです");
            assertThat(page.locator("#photo-flaws")).isFocused();
            page.locator(SEND).click();
            assertThat(page.locator(".banner.done")).containsText("写真を受け取りました");
        }
    }

    private static void refused(BufferedImage picture, String why) throws IOException {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens(PAGE);
            choose(page, picture);
            assertThat(page.locator("#photo-flaws")).containsText(why);
            assertThat(page.locator(SEND)).hasCount(0);
            assertThat(city.asked()).noneMatch(one -> one.path().equals(CASE + "/photo"));
        }
    }

    private static void choose(Page page, BufferedImage picture) throws IOException {
        page.locator("#f-certificate\\.photo").setInputFiles(Sheets.photo(picture));
    }

    private static String withPhoto(String state) throws IOException {
        var view = (ObjectNode) new ObjectMapper().readTree(city.example("GET " + CASE));
        var photo = (ObjectNode) view.get("photo");
        photo.put("needed", true);
        if (!state.isEmpty()) {
            photo.put("state", state);
        }
        return view.toString();
    }
}
