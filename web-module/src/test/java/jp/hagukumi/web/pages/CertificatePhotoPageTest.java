package jp.hagukumi.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
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
            choose(page, sheet(2000, 1500, 120));
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
        refused(blurred(sheet(2000, 1500, 120)), "ぶれているか");
    }

    @Test
    void a_small_photo_is_refused_before_it_is_sent() throws IOException {
        refused(sheet(900, 700, 50), "写真が小さくて");
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
            choose(page, sheet(2000, 1500, -80));
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
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        page.locator("#f-certificate\\.photo")
                .setInputFiles(new FilePayload("photo.jpg", "image/jpeg", out.toByteArray()));
    }

    /** A printed sheet on a dark table, so far inside the picture; a negative rim cuts it off. */
    private static BufferedImage sheet(int width, int height, int rim) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(70, 55, 45));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(238, 236, 230));
        pen.fillRect(rim, rim, width - 2 * rim, height - 2 * rim);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(14, height / 40)));
        for (int y = Math.max(rim, 0) + height / 20; y < height - Math.max(rim, 0) - 10; y += height / 25) {
            pen.drawString("Certificate of birth 2026-11-01 14:05 3,100 g 49.5 cm", Math.max(rim, 0) + width / 20, y);
            pen.drawLine(Math.max(rim, 0) + 20, y + 6, width - Math.max(rim, 0) - 20, y + 6);
        }
        pen.dispose();
        return picture;
    }

    private static BufferedImage blurred(BufferedImage sharp) {
        int size = 31;
        var weights = new float[size * size];
        Arrays.fill(weights, 1f / weights.length);
        return new ConvolveOp(new Kernel(size, size, weights), ConvolveOp.EDGE_NO_OP, null).filter(sharp, null);
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
