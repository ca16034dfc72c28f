package jp.hagukumi.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
            {"afterLoss":true,"application":{"id":"0193f000-0000-7000-8000-000000000e41","state":"GRANTED","on":"2026-11-01","version":2},"mayApply":false,"usesLeft":7,"reductionsLeft":5,"reductionYen":2500,"bookings":[],"offers":[],"kinds":[
             {"kind":"STAY","minutes":1440,"reductionYen":2500,"open":false},
             {"kind":"VISIT","minutes":90,"reductionYen":2500,"open":true,"opensOn":"2026-11-01","last":"2027-10-31"}]}""";

    private static final String WOMAN = "0193f000-0000-7000-8000-000000000a01";
    private static final String SHEET = "/desk/postnatal-care/" + WOMAN;
    private static final String DECISION = "/desk/postnatal-applications/0193f000-0000-7000-8000-000000000e42/decision";
    private static final String LEFT = """
            "usesLeft":7,"reductionsLeft":5,"reductionYen":2500,"bookings":[],"offers":[],"kinds":[
             {"kind":"VISIT","minutes":90,"reductionYen":2500,"open":true,"opensOn":"2026-11-01","last":"2027-10-31"}]}""";
    private static final String NOT_APPLIED =
            "{\"afterLoss\":false,\"mayApply\":true,\"applyFrom\":\"2026-11-01\"," + LEFT;
    private static final String APPLIED = "{\"afterLoss\":false,\"mayApply\":false,\"applyFrom\":\"2026-11-01\","
            + "\"application\":{\"id\":\"0193f000-0000-7000-8000-000000000e41\",\"state\":\"APPLIED\",\"on\":\"2026-11-20\","
            + "\"words\":\"眠れていません\",\"version\":1}," + LEFT;
    private static final String TO_DECIDE = """
            {"pregnancyId":"0193f000-0000-7000-8000-000000000a01","name":"山田　はるか","protectedPerson":false,"state":"DELIVERED",
             "dueOn":"2026-11-10","endedOn":"2026-11-08","mayApply":false,"usesLeft":7,"reductionsLeft":5,"kinds":[],"bookings":[],
             "offers":[],"application":{"id":"0193f000-0000-7000-8000-000000000e42","state":"APPLIED","on":"2026-11-20","version":1},
             "allowed":["READ_CARE","BOOK_CARE","ENTER_APPLICATION","DECIDE_APPLICATION"]}""";

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
    void she_applies_in_her_words_and_waits_and_takes_it_back() {
        city.answer("GET", MINE, Answer.json(200, NOT_APPLIED));
        try (Visitor mother = Visitor.withPhone(city)) {
            Page page = mother.opens("/app/#/postnatal-care");
            assertThat(page.locator("#kind ~ ul .button")).hasCount(0);
            page.locator("#f-words").fill("眠れていません");
            city.answer("GET", MINE, Answer.json(200, APPLIED));
            page.getByRole(AriaRole.BUTTON, named("申請する")).click();

            assertThat(page.locator(".banner.done")).containsText("申請しました。");
            assertThat(sent(MINE + "/application")).containsExactly("{\"words\":\"眠れていません\"}");

            city.answer("GET", MINE, Answer.json(200, NOT_APPLIED));
            page.getByRole(AriaRole.BUTTON, named("申請を取り下げる")).click();
            page.getByRole(AriaRole.DIALOG).getByText("申請を取り下げる", exactly()).click();

            assertThat(page.locator(".banner.done")).containsText("申請を取り下げました。");
            assertThat(sent(MINE + "/application/0193f000-0000-7000-8000-000000000e41/withdraw"))
                    .containsExactly("{\"version\":1}");
        }
    }

    @Test
    void the_desk_grants_an_application_after_a_question() {
        city.signedIn("staff");
        city.answer("GET", SHEET, Answer.json(200, TO_DECIDE));
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/postnatal-care/" + WOMAN);
            assertThat(page.locator("#book")).hasCount(0);
            page.getByRole(AriaRole.BUTTON, named("利用できると決める")).click();
            page.getByRole(AriaRole.DIALOG).getByText("利用できると決める", exactly()).click();

            assertThat(page.locator(".banner.done")).isVisible();
            assertThat(sent(DECISION)).containsExactly("{\"decision\":\"GRANTED\",\"version\":1}");
        }
    }

    @Test
    void a_refusal_without_a_reason_is_shown_at_its_field_and_with_one_it_is_sent() {
        city.signedIn("staff");
        city.answer("GET", SHEET, Answer.json(200, TO_DECIDE));
        city.answer("POST", DECISION, Answer.json(400, """
                {"type":"urn:hagukumi:refusal:HB-P526","title":"理由が入力されていません。","status":400,"code":"HB-P526",
                 "remedy":"ご本人にお伝えする理由を入力してください。","correlation":"demo","errors":[{"field":"reason","code":"HB-P526",
                 "title":"理由が入力されていません。","remedy":"ご本人にお伝えする理由を入力してください。"}]}"""));
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/postnatal-care/" + WOMAN);
            decline(page);
            assertThat(page.locator("#f-reason[aria-invalid=true]")).isVisible();

            city.answer("POST", DECISION, new Answer(204, "application/json", "", Map.of()));
            page.locator("#f-reason").fill("入院での治療が先に必要なため");
            decline(page);

            assertThat(page.locator(".banner.done")).isVisible();
            assertThat(sent(DECISION))
                    .containsExactly(
                            "{\"decision\":\"DECLINED\",\"version\":1}",
                            "{\"decision\":\"DECLINED\",\"reason\":\"入院での治療が先に必要なため\",\"version\":1}");
        }
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
                {"afterLoss":false,"application":{"id":"0193f000-0000-7000-8000-000000000e41","state":"GRANTED","on":"2026-11-01","version":2},"mayApply":false,"usesLeft":6,"reductionsLeft":4,"reductionYen":2500,"offers":[],"kinds":[],"bookings":[
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
            city.answer("POST", "/desk/postnatal-offers/copy", Answer.json(200, "{\"offers\":3}"));
            Page page = clerk.opens("/desk/#/postnatal-offers?of=2026-11-16");
            page.getByRole(AriaRole.BUTTON, named("写す")).click();

            page.getByRole(AriaRole.DIALOG).getByText("写す", exactly()).click();

            assertThat(page.locator(".banner.done")).containsText("3件の枠を写しました。");
            assertThat(sent("/desk/postnatal-offers/copy"))
                    .containsExactly("{\"from\":\"2026-11-16\",\"to\":\"2026-11-23\"}");
        }
    }

    private static void decline(Page page) {
        page.getByRole(AriaRole.BUTTON, named("利用できないと決める")).click();
        page.getByRole(AriaRole.DIALOG).getByText("利用できないと決める", exactly()).click();
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
