package jp.hagukumi.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;

import jp.hagukumi.kernel.code.Municipality.Kind;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.text.Katakana;
import org.junit.jupiter.api.Test;

class MunicipalitiesTest {

    private static final MunicipalityCode KAWASAKI = new MunicipalityCode("141305");

    private final Municipalities municipalities = Municipalities.published();

    @Test
    void the_list_has_every_prefecture_municipality_and_ward() {
        assertThat(municipalities.all())
                .filteredOn(m -> m.kind() == Kind.PREFECTURE)
                .hasSize(47);
        // 1,718 cities, towns and villages, 23 special wards, 6 villages of the northern islands
        assertThat(municipalities.all())
                .filteredOn(m -> m.kind() == Kind.MUNICIPALITY)
                .hasSize(1747);
        assertThat(municipalities.all()).filteredOn(m -> m.kind() == Kind.WARD).hasSize(171);
    }

    @Test
    void every_reading_is_katakana() {
        assertThat(municipalities.all())
                .allSatisfy(m -> assertThat(Katakana.flawOf(m.kana())).isEmpty());
    }

    @Test
    void every_ward_belongs_to_a_city_of_the_list() {
        assertThat(municipalities.all())
                .filteredOn(m -> m.kind() == Kind.WARD)
                .allSatisfy(ward -> assertThat(ward.city().flatMap(municipalities::find))
                        .map(Municipality::kind)
                        .hasValue(Kind.MUNICIPALITY));
    }

    @Test
    void hamamatsu_has_its_three_wards_of_2024() {
        assertThat(municipalities.wardsOf(new MunicipalityCode("221309")))
                .extracting(Municipality::name)
                .containsExactly("中央区", "浜名区", "天竜区");
    }

    @Test
    void the_wards_of_kawasaki_are_those_of_the_citys_own_table() {
        assertThat(municipalities.wardsOf(KAWASAKI))
                .extracting(m -> m.code() + " " + m.name() + " " + m.kana())
                .containsExactlyElementsOf(
                        ReferenceTable.read("/jp/hagukumi/reference/kawasaki/wards.csv").rows().stream()
                                .map(row -> row.text("code") + " " + row.text("name") + " " + row.text("kana"))
                                .toList())
                .hasSize(7);
    }

    @Test
    void what_goes_to_a_ward_is_addressed_to_its_city() {
        assertThat(municipalities.addressee(new MunicipalityCode("141372")))
                .map(Municipality::code)
                .hasValue(KAWASAKI);
        assertThat(municipalities.addressee(new MunicipalityCode("131016")))
                .map(Municipality::name)
                .hasValue("千代田区");
        assertThat(municipalities.addressee(new MunicipalityCode("140007"))).isEmpty();
    }

    @Test
    void a_full_name_begins_with_the_prefecture() {
        assertThat(municipalities.fullName(new MunicipalityCode("141372"))).hasValue("神奈川県川崎市麻生区");
        assertThat(municipalities.fullName(new MunicipalityCode("043249"))).hasValue("宮城県川崎町");
        assertThat(municipalities.fullName(new MunicipalityCode("140007"))).hasValue("神奈川県");
    }

    @Test
    void a_code_that_is_well_formed_and_stands_for_nothing_is_not_found() {
        assertThat(municipalities.find(MunicipalityCode.ofFiveDigits("14999"))).isEmpty();
    }
}
