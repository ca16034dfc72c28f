package jp.hagukumi.web.births;

import java.util.List;
import jp.hagukumi.births.Remark;
import jp.hagukumi.kernel.refusal.RefusalTexts;

/** Remarks in the reader's words. */
record RemarkView(String code, String field, String title) {

    static List<RemarkView> of(List<Remark> remarks, String language) {
        return remarks.stream()
                .map(remark -> new RemarkView(
                        remark.code().code(),
                        remark.field(),
                        RefusalTexts.text(remark.code(), remark.arguments(), language)))
                .toList();
    }
}
