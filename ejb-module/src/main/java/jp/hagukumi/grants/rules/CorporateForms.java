package jp.hagukumi.grants.rules;

import java.util.Comparator;
import java.util.List;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** How banks shorten the legal form of a corporation: {@code ｶ)} before, {@code (ｶ} after, {@code (ｶ)} within a name. */
final class CorporateForms {

    private final List<Form> forms;

    private CorporateForms(List<Form> forms) {
        this.forms = forms;
    }

    private record Form(String whole, String shortened) {}

    static CorporateForms published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/grants/corporate-forms.csv"));
    }

    /** A table with the columns form and shortened, both in half-width kana. The longest form that fits is taken. */
    static CorporateForms of(ReferenceTable table) {
        return new CorporateForms(table.rows().stream()
                .map(row -> new Form(row.text("form"), row.text("shortened")))
                .sorted(Comparator.comparingInt((Form form) -> form.whole().length())
                        .reversed())
                .toList());
    }

    /** The name with its form shortened, once; a name that is nothing but a form stays as it is. */
    String shorten(String name) {
        for (var form : forms) {
            int at = name.indexOf(form.whole());
            if (at < 0) {
                continue;
            }
            var before = name.substring(0, at).strip();
            var after = name.substring(at + form.whole().length()).strip();
            if (!before.isEmpty() || !after.isEmpty()) {
                return before + (before.isEmpty() ? "" : "(") + form.shortened() + (after.isEmpty() ? "" : ")") + after;
            }
        }
        return name;
    }
}
