package jp.hagukumi.births;

import java.util.HashMap;
import java.util.Map;

/** A registration of birth as it is brought on paper. */
final class PaperForm {

    private PaperForm() {}

    /** A Japanese couple with its 本籍 in the city, the mother files; values by path of the form's field. */
    static Map<String, String> ofAMarriedCouple() {
        var values = new HashMap<String, String>();
        values.put("child.familyName", "試験");
        values.put("child.givenName", "陽菜");
        values.put("child.familyKana", "シケン");
        values.put("child.givenKana", "ヒナ");
        values.put("child.sex", "MALE");
        values.put("child.rank", "1");
        values.put("birth.at", "2026-10-01T14:05");
        values.put("birth.place", "川崎市中原区小杉町1-1");
        values.put("parents.marriage", "MARRIED");
        values.put("father.familyName", "試験");
        values.put("father.givenName", "太郎");
        values.put("father.birthDate", "1994-04-04");
        values.put("father.nationality", "JPN");
        values.put("mother.familyName", "試験");
        values.put("mother.givenName", "花");
        values.put("mother.birthDate", "1995-05-05");
        values.put("mother.nationality", "JPN");
        values.put("honseki.address", "川崎市中原区小杉町1-1");
        values.put("honseki.municipality", "141330");
        values.put("honseki.head", "試験太郎");
        values.put("residence.address", "川崎市中原区試験町1-2-3");
        values.put("residence.householder", "試験太郎");
        values.put("residence.relation", "CHILD");
        values.put("cohabitation.since", "2020-04");
        values.put("household.work", "3");
        values.put("filer.capacity", "MOTHER");
        values.put("filer.address", "川崎市中原区試験町1-2-3");
        values.put("filer.honseki", "川崎市中原区小杉町1-1");
        values.put("filer.honsekiHead", "試験太郎");
        values.put("filer.birthDate", "1995-05-05");
        values.put("filer.phone", "044-000-1234");
        return values;
    }
}
