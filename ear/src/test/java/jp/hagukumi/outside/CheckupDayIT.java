package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.hagukumi.server.City;
import jp.hagukumi.walk.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A day with sixty children: in a real browser at the reception and the stations, and through the doors from end to end. */
class CheckupDayIT {

    private static final String NURSE = "nurse-nakahara";
    private static final String SECOND = "nurse-nakahara-two";
    private static final Path PICTURES = Path.of("target", "pictures", "checkup-day");

    private final City city = Outside.city();

    @Test
    void sixty_children_come_and_who_has_passed_every_station_is_judged_decided_and_told_the_same_day()
            throws Exception {
        day(8);
    }

    @Test
    @Tag("nightly")
    void all_sixty_are_told_the_same_day() throws Exception {
        day(60);
    }

    /** @param whole how many of the sixty go all the way; the others are received */
    private void day(int whole) throws Exception {
        var hall = Hall.laidOut(city);
        var nurse = new Browser(city).signIn("staff", NURSE);
        var children = hall.children(nurse);
        assertThat(children).hasSize(60);
        var ids = ids(children);

        try (var chromium = Chromium.open()) {
            chromium.signIn(city.baseUrl(), "staff", NURSE);
            atTheReception(chromium, hall, children.get(0));
            hall.receive(nurse, ids.get(1));
            hall.receive(nurse, ids.get(2));
            whatCanHardlyBeMeantIsAskedAgain(chromium, hall, ids.get(0));
            inAGapOfTheNetwork(chromium, hall, ids);
            for (var station : List.of("URINE", "VISION", "HEARING", "MEDICAL", "DENTAL", "GUIDANCE", "INTERVIEW")) {
                var page = chromium.opens(desk("/checkup-days/" + hall.session() + "/" + station));
                page.waitForSelector("table.list");
                picture(page, "station-" + station.toLowerCase(Locale.ROOT));
            }
        }

        inTurns(ids.subList(3, 60), (browser, checkup) -> hall.receive(browser, checkup));
        inTurns(ids.subList(1, whole), (browser, checkup) -> {
            hall.through(browser, checkup);
            hall.judge(browser, checkup);
        });
        hall.through(nurse, ids.get(0));
        hall.judge(nurse, ids.get(0));
        var second = new Browser(city).signIn("staff", SECOND);
        for (var checkup : ids.subList(0, whole)) {
            hall.decideAndRelease(second, checkup);
        }

        try (var chromium = Chromium.open()) {
            chromium.signIn(city.baseUrl(), "staff", NURSE);
            picture(chromium.opens(desk("/checkup-days/" + hall.session() + "?show=done")), "board-evening");
            picture(chromium.opens(desk("/checkup-cases/" + ids.get(0))), "case");
        }
        var evening = hall.children(nurse);
        assertThat(evening)
                .extracting(child -> child.getInt("number"))
                .doesNotHaveDuplicates()
                .allMatch(n -> n <= 60);
        assertThat(evening.stream().filter(child -> child.getString("state").equals("CLOSED")))
                .hasSize(whole);
        assertThat(evening.stream().filter(child -> child.getString("state").equals("ARRIVED")))
                .hasSize(60 - whole);
    }

    @Test
    @Tag("nightly")
    void a_measurement_is_there_exactly_once_though_the_server_is_killed_in_the_middle_of_the_day() throws Exception {
        var hall = Hall.laidOut(city);
        var nurse = new Browser(city).signIn("staff", NURSE);
        var checkup = ids(hall.children(nurse)).get(0);
        hall.receive(nurse, checkup);
        var key = UUID.randomUUID();
        var address = Hall.address(checkup) + "/records/measurements";
        try (var held = new HeldTable(city, "checkups.day_measurement")) {
            var unanswered = CompletableFuture.supplyAsync(() -> sent(nurse, address, key));
            held.waitUntilSomebodyWaits();
            city.killServer();
            held.letGo();
            assertThat(unanswered).failsWithin(2, TimeUnit.MINUTES);
        }
        city.startServer();
        assertThat(hall.count("day_measurement where true", checkup)).isZero();

        assertThat(sent(nurse, address, key)).isEqualTo(200);
        assertThat(sent(nurse, address, key)).as("pressed again").isEqualTo(200);
        assertThat(hall.count("day_measurement where true", checkup)).isEqualTo(2);
        assertThat(hall.count("day_station where station = 'MEASUREMENT' and edition = 1", checkup))
                .isOne();
    }

    private void atTheReception(Chromium chromium, Hall hall, JsonObject child) {
        var page = chromium.opens(desk("/checkup-days/" + hall.session()));
        page.waitForSelector("table.list tbody tr:nth-child(60)");
        picture(page, "board-morning");
        page.fill("#f-code", child.getString("code"));
        page.press("#f-code", "Enter");
        page.waitForSelector(".banner.done");
        picture(page, "reception");
    }

    private void whatCanHardlyBeMeantIsAskedAgain(Chromium chromium, Hall hall, String checkup) throws Exception {
        var page = chromium.opens(desk("/checkup-days/" + hall.session() + "/MEASUREMENT"));
        start(page);
        page.fill("#f-weight", "1.38");
        page.fill("#f-length", "94.8");
        page.click("button:has-text('記録して済みにする')");
        page.waitForSelector(".banner.bad");
        picture(page, "measurement-doubt");
        assertThat(hall.count("day_measurement where true", checkup)).isZero();
        page.fill("#f-weight", "13.8");
        page.click("button:has-text('記録して済みにする')");
        page.waitForSelector(".banner.done");
        assertThat(hall.count("day_measurement where true", checkup)).isEqualTo(2);
    }

    /** Two children are measured while the hall has no network; back again, each is there once. */
    private void inAGapOfTheNetwork(Chromium chromium, Hall hall, List<String> ids) throws Exception {
        var page = chromium.opens(desk("/checkup-days/" + hall.session() + "/MEASUREMENT"));
        page.waitForSelector("table.list");
        page.context().setOffline(true);
        for (var n = 0; n < 2; n++) {
            start(page);
            page.fill("#f-weight", "13.8");
            page.fill("#f-length", "94.8");
            page.click("button:has-text('記録して済みにする')");
            page.waitForSelector("#queue");
        }
        page.waitForSelector(".banner.warn");
        picture(page, "network-gap");
        assertThat(hall.count("day_measurement where true", ids.get(1))).isZero();
        page.context().setOffline(false);
        page.waitForSelector(
                ".banner.warn",
                new Page.WaitForSelectorOptions()
                        .setState(WaitForSelectorState.DETACHED)
                        .setTimeout(30_000));
        for (var checkup : ids.subList(1, 3)) {
            assertThat(hall.count("day_measurement where edition = 1", checkup)).isEqualTo(2);
            assertThat(hall.count("day_station where station = 'MEASUREMENT' and state = 'DONE'", checkup))
                    .isOne();
        }
    }

    private static void start(Page page) {
        page.click("table.list button:has-text('はじめる')");
        page.waitForSelector("#child");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    /** What a nurse does for one child. */
    private interface Work {
        void of(Browser browser, String checkup) throws Exception;
    }

    /** Four tablets at once, each child at one of them. */
    private void inTurns(List<String> ids, Work work) throws Exception {
        var tablets = Executors.newFixedThreadPool(4);
        try {
            var under = new ArrayList<Future<?>>();
            for (var tablet = 0; tablet < 4; tablet++) {
                var mine = tablet;
                var browser = new Browser(city).signIn("staff", NURSE);
                under.add(tablets.submit(() -> {
                    for (var n = mine; n < ids.size(); n += 4) {
                        work.of(browser, ids.get(n));
                    }
                    return mine;
                }));
            }
            for (var one : under) {
                one.get(5, TimeUnit.MINUTES);
            }
        } finally {
            tablets.shutdownNow();
        }
    }

    private static int sent(Browser nurse, String address, UUID key) {
        try {
            return nurse.sent("POST", address, Hall.measurements(0), key).statusCode();
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static List<String> ids(List<JsonObject> children) {
        return children.stream().map(child -> child.getString("checkupId")).toList();
    }

    private URI desk(String path) {
        return city.baseUrl().resolve("/desk/#" + path);
    }
}
