package jp.hagukumi.identity;

import static jp.hagukumi.identity.Town.refusalOf;
import static jp.hagukumi.identity.Town.system;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.kernel.calendar.NationalHolidays;
import jp.hagukumi.testhouse.House;
import org.junit.jupiter.api.Test;

class CityConfigurationTest {

    private static final String SMALL_CITY = """
            # a city without wards
            city,142018,横須賀市,ヨコスカシ,Yokosuka City
            ward,142018,横須賀市,ヨコスカシ,Yokosuka City,1907-02-15
            office,CITY-HALL,142018,横須賀市役所,Yokosuka City Hall,,横須賀市小川町11番地,046-822-4000
            hours,CITY-HALL,1,6,08:30,17:15
            session,RESIDENT,2026-01-01,60,120
            """;

    private final House house = new House();
    private final KeepCityConfiguration keep = house.get(KeepCityConfiguration.class);
    private final CityCalendar calendar = house.get(CityCalendar.class);

    @Test
    void kawasaki_has_seven_wards_by_their_codes() {
        keep.importFile(system(), Town.resource("cities/141305.csv"));
        assertThat(calendar.city().wards())
                .extracting(ward -> ward.code() + ward.name())
                .containsExactly(
                        "141313川崎区", "141321幸区", "141330中原区", "141348高津区", "141356多摩区", "141364宮前区", "141372麻生区");
        assertThat(calendar.city().includes("141305")).isTrue();
        assertThat(calendar.city().includes("141003")).isFalse();
    }

    @Test
    void offices_are_closed_at_weekends_on_holidays_and_at_the_turn_of_the_year() {
        keep.importFile(system(), Town.resource("cities/141305.csv"));
        assertThat(List.of("2026-11-20", "2026-11-21", "2026-11-23", "2026-12-29", "2027-01-04"))
                .extracting(day -> calendar.isOpen(LocalDate.parse(day)))
                .containsExactly(true, false, false, false, true);
        assertThat(calendar.openDayFrom(LocalDate.parse("2026-12-29"))).isEqualTo("2027-01-04");
        assertThat(calendar.openDayFrom(LocalDate.parse("2026-05-02"))).isEqualTo("2026-05-07");
    }

    @Test
    void the_files_holidays_are_those_of_the_law() {
        keep.importFile(system(), Town.resource("cities/141305.csv"));
        var published = NationalHolidays.published();
        var days = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .filter(day -> published.nameOf(day).isPresent())
                .toList();
        assertThat(house.get(ReadCityConfiguration.class).read(Town.nobody()).holidays())
                .extracting(CityConfiguration.NamedDay::day)
                .containsExactlyElementsOf(days);
    }

    @Test
    void another_city_is_another_file() {
        keep.importFile(system(), SMALL_CITY);
        assertThat(calendar.city().name()).isEqualTo("横須賀市");
        assertThat(calendar.isOpen(LocalDate.parse("2026-11-21")))
                .as("a Saturday")
                .isTrue();
        assertThat(calendar.offices()).extracting(CityFacts.Office::code).containsExactly("CITY-HALL");
    }

    @Test
    void loading_again_replaces_what_is_in_use() {
        keep.importFile(system(), SMALL_CITY + "holiday,2026-11-24,市の記念日\n");
        assertThat(calendar.isOpen(LocalDate.parse("2026-11-24"))).isFalse();
        keep.importFile(system(), SMALL_CITY);
        assertThat(calendar.isOpen(LocalDate.parse("2026-11-24"))).isTrue();
    }

    @Test
    void a_line_that_cannot_be_read_is_named_and_nothing_is_kept() {
        assertThat(refusalOf(() -> keep.importFile(system(), SMALL_CITY + "holiday,yesterday,x\n")))
                .isEqualTo("CITY_FILE_UNREADABLE");
        assertThat(Town.count(house, "city")).isZero();
    }

    private List<CityFacts.Office> officesOf(String marks) {
        keep.importFile(system(), SMALL_CITY.replace("046-822-4000", "046-822-4000" + marks));
        return calendar.offices();
    }

    @Test
    void what_nobody_confirmed_by_a_source_is_to_be_confirmed() {
        assertThat(officesOf("")).extracting(CityFacts.Office::uncertain).containsExactly(true);
        assertThat(officesOf(",市の例規集")).extracting(CityFacts.Office::uncertain).containsExactly(true);
        assertThat(officesOf(",市の例規集,confirmed")).singleElement().satisfies(office -> {
            assertThat(office.uncertain()).isFalse();
            assertThat(office.source()).isEqualTo("市の例規集");
        });
        assertThat(refusalOf(() -> officesOf(",,confirmed"))).isEqualTo("CITY_FILE_UNREADABLE");
        assertThat(refusalOf(() -> officesOf(",市の例規集,perhaps"))).isEqualTo("CITY_FILE_UNREADABLE");
    }

    @Test
    void kawasakis_seeded_offices_are_all_to_be_confirmed() {
        keep.importFile(system(), Town.resource("cities/141305.csv"));
        assertThat(calendar.offices())
                .hasSize(7)
                .allSatisfy(office -> assertThat(office.uncertain()).isTrue());
    }

    @Test
    void an_office_of_no_ward_is_refused() {
        assertThat(refusalOf(
                        () -> keep.importFile(system(), SMALL_CITY.replace("CITY-HALL,142018", "CITY-HALL,999999"))))
                .isEqualTo("UNKNOWN_WARD");
    }

    @Test
    void one_office_and_one_holiday_are_changed_by_themselves() {
        keep.importFile(system(), SMALL_CITY);
        keep.keepOffice(
                Town.administrator(),
                new CityFacts.Office("BRANCH", "142018", "行政センター", "", Optional.empty(), "", "", "市長決裁", false),
                Set.of(DayOfWeek.SUNDAY));
        assertThat(calendar.isOpen(LocalDate.parse("2026-11-22")))
                .as("a Sunday")
                .isTrue();
        keep.keepHoliday(Town.administrator(), new CityConfiguration.NamedDay(LocalDate.parse("2026-11-22"), "記念日"));
        assertThat(calendar.isOpen(LocalDate.parse("2026-11-22"))).isFalse();
        keep.removeHoliday(Town.administrator(), LocalDate.parse("2026-11-22"));
        assertThat(calendar.isOpen(LocalDate.parse("2026-11-22"))).isTrue();
    }
}
