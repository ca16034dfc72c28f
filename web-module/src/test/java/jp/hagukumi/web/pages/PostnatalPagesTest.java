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

/** Care after the birth as she books it and as the desk keeps it, each worked through to what is sent. */
class PostnatalPagesTest {

    private static final String MINE = "/me/postnatal-care";
    private static final String LOST = "0193f000-0000-7000-8000-000000000a02";
    private static final String LOSS = """
            {"afterLoss":true,"expected":false,"usesLeft":7,"reductionsLeft":5,"reductionYen":2500,"bookings":[],"offers":[],"kinds":[
             {"kind":"STAY","minutes":1440,"reductionYen":2500,"open":false},
             {"kind":"VISIT","minutes":90,"reductionYen":2500,"open":true,"opensOn":"2026-11-01","last":"2027-10-31"}]}""";

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

    @AfterEach
    void the_pages_keep_to_the_contract() {
        assertThat(city.differences()).isEmpty();
    }

    @Test
    void she_books_a_place_with_the_reduction_that_she_was_shown() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/postnatal-care");
            chooseFirst(page);
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("減免：2,500円安くなります");
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("料金は、施設からご案内します");

            page.getByRole(AriaRole.DIALOG).getByText("予約する", exactly()).click();

            assertThat(page.locator(".banner.done")).containsText("予約しました。");
            assertThat(sent(MINE))
                    .containsExactly("{\"offerId\":\"0193f000-0000-7000-8000-000000000e11\",\"reductionYen\":2500}");
        }
    }

    @Test
    void she_moves_a_booking_to_another_place_and_it_keeps_its_reduction() {
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/postnatal-care");
            page.getByRole(AriaRole.BUTTON, named("日や場所を変える")).click();
            chooseFirst(page);

            page.getByRole(AriaRole.DIALOG).getByText("予約する", exactly()).click();

            assertThat(page.locator(".banner.done")).containsText("予約を変えました。");
            assertThat(sent(MINE))
                    .containsExactly("{\"offerId\":\"0193f000-0000-7000-8000-000000000e11\",\"reductionYen\":2500,"
                            + "\"moved\":{\"bookingId\":\"0193f000-0000-7000-8000-000000000e02\",\"version\":1}}");
        }
    }

    @Test
    void a_booking_that_she_may_no_longer_change_leads_to_the_phone() {
        city.answer("GET", MINE, Answer.json(200, """
                {"afterLoss":false,"expected":false,"usesLeft":6,"reductionsLeft":4,"reductionYen":2500,"offers":[],"kinds":[],"bookings":[
                 {"id":"0193f000-0000-7000-8000-000000000e02","kind":"STAY","from":"2026-11-24T10:00","to":"2026-11-25T10:00","state":"BOOKED",
                  "place":{"name":"ひなた産院","address":"試験町","phone":"044-000-8888"},"reductionYen":2500,"changeUntil":"2026-11-21",
                  "mayChange":false,"version":1}]}"""));
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/postnatal-care");

            assertThat(page.getByText("区役所にお電話ください").first()).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, named("予約を取り消す"))).hasCount(0);
        }
    }

    @Test
    void after_a_loss_the_page_speaks_of_her_alone() {
        city.answer("GET", MINE, Answer.json(200, LOSS));
        try (Visitor woman = Visitor.withPhone(city)) {
            Page page = woman.opens("/app/#/postnatal-care");
            assertThat(page.getByText("からだと心のケア").first()).isVisible();
            assertThat(page.getByText("区役所がご希望をうかがって手配します")).isVisible();

            assertThat(page.locator("#page").innerText()).doesNotContain("赤ちゃん", "お子", "出産", "産後", "授乳", "妊娠");
        }
    }

    @Test
    void the_desk_records_who_came() {
        city.signedIn("staff");
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/postnatal-care?ward=141330&day=2026-11-20");
            page.getByRole(AriaRole.BUTTON, named("佐藤　みさき 来なかった")).click();

            assertThat(page.locator(".banner.done")).isVisible();
            assertThat(sent("/desk/postnatal-bookings/0193f000-0000-7000-8000-000000000e22/outcome"))
                    .containsExactly("{\"outcome\":\"MISSED\",\"version\":1}");
        }
    }

    @Test
    void the_desk_writes_down_that_she_wishes_the_care_after_a_question() {
        city.signedIn("staff");
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/postnatal-care/" + LOST);
            assertThat(page.getByText("お子さんの話はしない")).isVisible();
            page.locator("tbody button.button:not(.second)").click();

            page.getByRole(AriaRole.DIALOG).getByText("続けることを確かめた", exactly()).click();

            assertThat(page.locator(".banner.done")).isVisible();
            assertThat(sent("/desk/postnatal-bookings/0193f000-0000-7000-8000-000000000e23/confirmation"))
                    .containsExactly("{\"version\":1}");
        }
    }

    @Test
    void a_week_of_places_is_copied_after_a_question() {
        city.signedIn("staff");
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/postnatal-offers?of=2026-11-16");
            page.getByRole(AriaRole.BUTTON, named("写す")).click();

            page.getByRole(AriaRole.DIALOG).getByText("写す", exactly()).click();

            assertThat(page.locator(".banner.done")).containsText("3件の枠を写しました。");
            assertThat(sent("/desk/postnatal-offers/copy"))
                    .containsExactly("{\"from\":\"2026-11-16\",\"to\":\"2026-11-23\"}");
        }
    }

    private static void chooseFirst(Page page) {
        page.locator("#kind ~ ul .button").first().click();
        page.locator("#day ~ ul .button").first().click();
        page.locator("#hour ~ ul .button").first().click();
    }

    private static List<String> sent(String path) {
        return city.asked().stream()
                .filter(one -> one.method().equals("POST") && one.path().equals(path))
                .map(DemoCity.Asked::body)
                .toList();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
