package jp.hagukumi.kernel.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReferenceTableTest {

    @Test
    void a_row_is_asked_by_the_name_of_the_column() {
        ReferenceTable table = ReferenceTable.parse("test", "# source\nfrom,to,days,end\nU+9AD9,x,14,2026-11-22\n");
        ReferenceTable.Row row = table.rows().get(0);
        assertThat(row.codePoint("from")).isEqualTo(0x9AD9);
        assertThat(row.number("days")).isEqualTo(14);
        assertThat(row.date("end")).isEqualTo("2026-11-22");
        assertThat(table.provenance()).containsExactly("source");
    }

    @Test
    void an_empty_field_is_nothing_given() {
        ReferenceTable table = ReferenceTable.parse("test", "# source\na,b\nx,\n");
        assertThat(table.rows().get(0).given("b")).isEmpty();
    }

    @Test
    void a_table_without_provenance_breaks_the_build() {
        assertThatThrownBy(() -> ReferenceTable.parse("test", "a,b\n1,2\n")).hasMessageContaining("provenance");
    }

    @Test
    void a_row_of_another_width_breaks_the_build() {
        assertThatThrownBy(() -> ReferenceTable.parse("test", "# source\na,b\n1,2,3\n"))
                .hasMessageContaining("3 fields");
    }

    @Test
    void a_missing_table_breaks_the_build() {
        assertThatThrownBy(() -> ReferenceTable.read("/jp/hagukumi/reference/none.csv"))
                .hasMessageContaining("none.csv");
    }
}
