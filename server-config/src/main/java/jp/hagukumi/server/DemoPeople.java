package jp.hagukumi.server;

import java.util.List;
import java.util.stream.Collectors;

/** The people of the demonstration. None of them lives; each is known by a subject that the application's seed binds. */
public final class DemoPeople {

    /**
     * @param realm which provider knows the person
     * @param subject the {@code sub} of the person's tokens
     * @param name as shown on the sign-in page
     * @param part what the person does in the demonstration
     */
    public record Person(String realm, String subject, String name, String part) {}

    private static final List<Person> ALL = List.of(
            new Person("residents", "demo-mother-1", "宮前 はるか", "母・宮前区 / mother, Miyamae"),
            new Person("residents", "demo-mother-2", "ソウザ マリア", "母・中原区 / mother, Nakahara"),
            new Person("residents", "demo-father-1", "宮前 大樹", "父・宮前区 / father, Miyamae"),
            new Person("staff", "demo-nurse-1", "高津 みどり", "保健師・宮前区 / public health nurse, Miyamae"),
            new Person("staff", "demo-health-clerk-1", "多摩 健一", "母子保健担当・宮前区 / health clerk, Miyamae"),
            new Person("staff", "demo-register-clerk-1", "麻生 文子", "戸籍担当・宮前区 / register clerk, Miyamae"),
            new Person("staff", "demo-auditor-1", "幸 正", "監査担当 / auditor"),
            new Person("staff", "demo-administrator-1", "川崎 守", "システム管理者 / administrator"),
            new Person("partners", "demo-institution-user-1", "登戸 薫", "のぼりと助産院 / midwife, web form"));

    private DemoPeople() {}

    public static List<Person> all() {
        return ALL;
    }

    static String asJson() {
        return ALL.stream()
                .map(person -> "{\"realm\":\"%s\",\"sub\":\"%s\",\"name\":\"%s\",\"part\":\"%s\"}"
                        .formatted(person.realm(), person.subject(), person.name(), person.part()))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
