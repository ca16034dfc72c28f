package jp.hagukumi.kernel.text;

import java.util.List;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** The kanji that given names may have, from the source that the application does not read. */
final class LegalKanji {

    private LegalKanji() {}

    static List<String> all() {
        return ReferenceTable.read("/jp/hagukumi/reference/given-name-kanji-second-source.txt").rows().stream()
                .map(row -> Character.toString(row.codePoint("code_point")))
                .toList();
    }
}
