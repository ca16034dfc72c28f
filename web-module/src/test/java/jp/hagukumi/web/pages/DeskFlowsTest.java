package jp.hagukumi.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visits, slips written for a family, and an institution's people: each worked through to what is sent. */
class DeskFlowsTest {

    private static final String CHILD = "0193f000-0000-7000-8000-000000000101";
    private static final String PLANNED = "0193f000-0000-7000-8000-000000000704";
    private static final String VISITED = "0193f000-0000-7000-8000-000000000703";
    private static final String INSTITUTION = "0193f000-0000-7000-8000-000000000901";

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

    @AfterEach
    void the_pages_keep_to_the_contract() {
        assertThat(city.differences()).isEmpty();
    }

    @Test
    void a_visit_is_called_off_with_a_reason_after_a_question_that_says_what_the_family_hears() {
        try (Visitor nurse = Visitor.withComputer(city)) {
            Page page = nurse.opens("/desk/#/visits/" + PLANNED);
            assertThat(page.getByText("退院の日が決まったら電話をいただく。")).isVisible();
            page.locator("summary").getByText("約束した訪問を取りやめる").click();
            page.locator("button.grave").click();
            assertThat(page.locator("#e-callOff\\.reason")).hasText("理由を選んでください。");
            page.getByLabel("入院中").check();
            page.locator("#f-callOff\\.note").fill("小児科に入院。");
            page.locator("button.grave").click();
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("理由は伝えません");

            page.getByRole(AriaRole.DIALOG).locator("button.grave").click();

            assertThat(page.locator(".banner.done")).isVisible();
            assertThat(sent("POST", "/desk/visits/" + PLANNED + "/call-off"))
                    .containsExactly("{\"reason\":\"IN_HOSPITAL\",\"note\":\"小児科に入院。\",\"rowVersion\":2}");
        }
    }

    @Test
    void a_visit_is_recorded_with_what_was_found_and_what_comes_next() {
        try (Visitor nurse = Visitor.withComputer(city)) {
            Page page = nurse.opens("/desk/#/visits/" + PLANNED);
            page.locator("#f-record\\.childWeightGrams").fill("3250");
            page.locator("#f-record\\.epdsScore").fill("9");
            page.locator("#f-record\\.findings").fill("よく眠れていない。");
            page.locator("#f-record\\.followUp-1").check();
            page.locator("details:has(#f-record\\.findings) button.button").click();

            assertThat(page.locator(".banner.done")).isVisible();
            assertThat(sent("POST", "/desk/visits/" + PLANNED + "/record"))
                    .singleElement()
                    .asString()
                    .contains("\"childWeightGrams\":3250")
                    .contains("\"epdsScore\":9")
                    .contains("\"findings\":\"よく眠れていない。\"")
                    .contains("\"followUp\":\"PHONE\"");
        }
    }

    @Test
    void a_follow_up_can_close_the_visit() {
        try (Visitor nurse = Visitor.withComputer(city)) {
            Page page = nurse.opens("/desk/#/visits/" + VISITED);
            page.locator("#f-follow\\.text").fill("電話で様子をうかがった。");
            page.getByLabel("これで完了にする").check();
            page.getByRole(AriaRole.BUTTON, named("経過を記録する")).click();

            assertThat(page.locator(".banner.done")).isVisible();
            assertThat(sent("POST", "/desk/visits/" + VISITED + "/follow-up"))
                    .containsExactly("{\"kind\":\"PHONE\",\"text\":\"電話で様子をうかがった。\",\"close\":true}");
        }
    }

    @Test
    void from_the_missing_slips_a_colleague_writes_the_slip_for_the_family() {
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/visits/missing");
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(page.locator("tbody tr").first()).containsText("31日");
            assertThat(page.locator("tbody tr").last()).containsText("支援措置");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("代わりに入力する"))
                    .first()
                    .click();
            page.waitForURL("**/#/children/" + CHILD + "/slip");
            clerk.drawn();

            page.getByRole(AriaRole.BUTTON, named("受け付ける")).click();
            assertThat(page.locator("#refusal")).isVisible();
            assertThat(sent("POST", "/desk/children/" + CHILD + "/contact-slip"))
                    .isEmpty();
            page.locator("#f-heardBy-1").check();
            page.getByLabel("いいえ").check();
            page.locator("#f-lowBirthWeight\\.presentPlace").fill("自宅");
            page.getByLabel("自宅に来てほしい").check();
            page.getByRole(AriaRole.BUTTON, named("受け付ける")).click();

            assertThat(page.locator(".banner.done")).isVisible();
            assertThat(sent("POST", "/desk/children/" + CHILD + "/contact-slip"))
                    .singleElement()
                    .asString()
                    .contains("\"heardBy\":\"PHONE\"")
                    .contains("\"presentPlace\":\"自宅\"");
        }
    }

    @Test
    void a_ward_without_missing_slips_says_so() {
        try (Visitor clerk = Visitor.withComputer(city)) {
            Page page = clerk.opens("/desk/#/visits/missing?ward=141372");

            assertThat(page.getByText("期日を過ぎた家庭はありません。")).isVisible();
        }
    }

    @Test
    void an_institutions_user_is_added_and_ended_after_a_question() {
        try (Visitor administrator = Visitor.withComputer(city)) {
            Page page = administrator.opens("/desk/#/institutions/" + INSTITUTION);
            page.locator("summary").getByText("使う人を加える").click();
            page.locator("#f-userName").fill("受付 三郎");
            page.locator("#f-userSubject").fill("saburo@midori.example");
            page.getByRole(AriaRole.BUTTON, named("使う人を加える")).click();
            page.waitForCondition(() -> !sent("POST", "/desk/institutions/" + INSTITUTION + "/users")
                    .isEmpty());
            assertThat(sent("POST", "/desk/institutions/" + INSTITUTION + "/users"))
                    .containsExactly("{\"name\":\"受付 三郎\",\"subject\":\"saburo@midori.example\"}");

            clerkEnds(page);

            page.waitForCondition(() -> !sent(
                            "DELETE",
                            "/desk/institutions/" + INSTITUTION + "/users/0193f000-0000-7000-8000-000000000991")
                    .isEmpty());
        }
    }

    @Test
    void an_auditor_takes_the_evidence_of_a_certificate_from_its_audit_row() {
        try (Visitor auditor = Visitor.withComputer(city)) {
            Page page = auditor.opens("/desk/#/audit");

            assertThat(page.locator("tbody a[download][href$='/evidence']")).hasCount(1);
        }
    }

    private static void clerkEnds(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("受付 次郎"))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("次の操作で使えなくなります");
        page.getByRole(AriaRole.DIALOG).locator("button.grave").click();
    }

    private static List<String> sent(String method, String path) {
        return city.asked().stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .map(DemoCity.Asked::body)
                .toList();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
