package jp.hagukumi.grants.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Predicate;
import jp.hagukumi.grants.rules.BankDirectory.Bank;
import jp.hagukumi.grants.rules.BankDirectory.Branch;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankDirectoryTest {

    private static final BankDirectory BANKS = BankDirectory.published();

    @Test
    void all_published_banks_and_branches_are_there() {
        assertThat(BANKS.size()).isEqualTo(1_146);
        assertThat(ReferenceTable.read("/jp/hagukumi/reference/grants/branches.csv")
                        .rows())
                .hasSize(28_944)
                .allSatisfy(row -> assertThat(BANKS.branch(row.text("bank"), row.text("code")))
                        .map(Branch::name)
                        .contains(row.text("name")));
    }

    @Test
    void every_reading_has_a_spelling_that_fits_its_field_without_being_cut() {
        var rows = new java.util.ArrayList<>(
                ReferenceTable.read("/jp/hagukumi/reference/grants/banks.csv").rows());
        rows.addAll(ReferenceTable.read("/jp/hagukumi/reference/grants/branches.csv")
                .rows());
        assertThat(rows).hasSize(1_146 + 28_944).allMatch((Predicate<ReferenceTable.Row>)
                row -> TransferName.spell(row.text("kana"), TransferName.Use.PLACE)
                        .name()
                        .isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "0138, 810, 横浜, ﾖｺﾊﾏ, 川崎, ｶﾜｻｷ",
        "9900, 058, ゆうちょ, ﾕｳﾁﾖ, 〇五八, ｾﾞﾛｺﾞﾊﾁ",
        "0005, 001, 三菱ＵＦＪ, ﾐﾂﾋﾞｼﾕ-ｴﾌｼﾞｴｲ, 本店, ﾎﾝﾃﾝ"
    })
    void a_code_is_a_bank_and_a_branch_with_their_names_for_the_file(
            String bank, String branch, String name, String half, String branchName, String branchHalf) {
        assertThat(BANKS.bank(bank).orElseThrow().name()).isEqualTo(name);
        assertThat(BANKS.bank(bank).flatMap(Bank::halfWidth))
                .map(TransferName::halfWidth)
                .contains(half);
        assertThat(BANKS.branch(bank, branch).orElseThrow().name()).isEqualTo(branchName);
        assertThat(BANKS.branch(bank, branch).flatMap(Branch::halfWidth))
                .map(TransferName::halfWidth)
                .contains(branchHalf);
    }

    @Test
    void what_is_not_published_is_not_found() {
        assertThat(BANKS.bank("0000")).isEmpty();
        assertThat(BANKS.bank("138")).isEmpty();
        assertThat(BANKS.branch("0138", "000")).isEmpty();
        assertThat(BANKS.branch("0000", "810")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"川崎信金", "川崎信用金庫", "かわさきしんきん", "カワサキシンヨウキンコ", "ｶﾜｻｷｼﾝｷﾝ", "カワサキ　シンキン", "1283"})
    void a_bank_is_found_first_however_its_name_is_typed(String typed) {
        assertThat(BANKS.findBanks(typed, 20).entries().get(0).code()).isEqualTo("1283");
    }

    @ParameterizedTest
    @CsvSource({
        "ゆうちょ銀行, 9900",
        "ユウチョ, 9900",
        "ﾕｳﾁｮ, 9900",
        "横浜銀行, 0138",
        "よこはまぎんこう, 0138",
        "みずほ, 0001",
        "三菱UFJ, 0005",
        "三菱ｕｆｊ銀行, 0005",
        "JAセレサ川崎, 5123",
        "セレサ川崎農業協同組合, 5123"
    })
    void so_are_banks_with_the_words_that_the_list_shortens(String typed, String code) {
        assertThat(BANKS.findBanks(typed, 20).entries().get(0).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"川崎支店, 810", "かわさき, 810", "ｶﾜｻｷ, 810", "810, 810"})
    void a_branch_is_found_within_its_bank(String typed, String code) {
        assertThat(BANKS.findBranches("0138", typed, 20).entries().get(0).code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"058, 058", "〇五八, 058", "〇五八店, 058", "ゼロゴハチ, 058", "ぜろごはち, 058"})
    void a_postal_branch_is_found_by_its_digits_and_their_reading(String typed, String code) {
        assertThat(BANKS.findBranches("9900", typed, 20).entries().get(0).code())
                .isEqualTo(code);
    }

    @Test
    void the_very_name_stands_before_what_begins_with_it_and_that_before_what_has_it_within() {
        var directory =
                directory("0003,西みなと,ニシミナト\n0002,みなと信金,ミナトシンキン\n0009,みなと,ミナト\n0001,港北,コウホク\n", "0003,001,本店,ホンテン\n");
        assertThat(directory.findBanks("みなと", 20).entries())
                .extracting(Bank::code)
                .containsExactly("0009", "0002", "0003");
        assertThat(directory.findBanks("みなと", 20).more()).isFalse();
        assertThat(directory.findBanks("000", 2).entries())
                .extracting(Bank::code)
                .containsExactly("0001", "0002");
        assertThat(directory.findBanks("000", 2).more()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "・", "存在しない銀行の名前", "%", "_", "銀行"})
    void nothing_is_found_for_what_no_bank_is_called(String typed) {
        assertThat(BANKS.findBanks(typed, 20).entries()).isEmpty();
    }

    @Test
    void no_more_are_found_than_asked_for() {
        var found = BANKS.findBanks("信金", 20);
        assertThat(found.entries()).hasSize(20);
        assertThat(found.more()).isTrue();
        assertThat(BANKS.findBranches("0000", "本店", 20).entries()).isEmpty();
    }

    @Test
    void a_broken_table_is_no_directory() {
        assertThatThrownBy(() -> directory("0001,あ,ア\n", "0002,001,い,イ\n")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> directory("0001,あ,ア\n0001,い,イ\n", "")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> directory("0001,あ,ア\n", "0001,001,い,イ\n0001,001,う,ウ\n"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_kept_of_a_bank_was_never_normalised() {
        assertThat(List.of(BANKS.bank("9900").orElseThrow().kana())).containsExactly("ユウチヨ");
    }

    private static BankDirectory directory(String banks, String branches) {
        return BankDirectory.of(
                ReferenceTable.parse("banks", "# made up\ncode,name,kana\n" + banks),
                ReferenceTable.parse("branches", "# made up\nbank,code,name,kana\n" + branches),
                ReferenceTable.parse("words", "# made up\ntyped,listed\n銀行,\n"));
    }
}
