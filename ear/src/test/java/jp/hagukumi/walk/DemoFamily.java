package jp.hagukumi.walk;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;

/**
 * A made-up mother in Nakahara ward: her numbers begin with 99, which the register gives to nobody. Her family name can be sent
 * by the app; one with a variation selector would need the paper form.
 *
 * @param number 宛名番号, fifteen digits
 * @param family family name as written
 * @param given given name as written
 */
public record DemoFamily(String number, String family, String given, String givenKana, LocalDate born, int house) {

    static final String WARD = "141330";
    private static final List<String> NAMES = List.of("陽菜 ヒナ", "結衣 ユイ", "美咲 ミサキ", "彩乃 アヤノ", "千尋 チヒロ", "真央 マオ");

    public static DemoFamily fresh() {
        var random = new SecureRandom();
        var name = NAMES.get(random.nextInt(NAMES.size())).split(" ", 2);
        return new DemoFamily(
                "99" + String.format("%013d", Math.floorMod(random.nextLong(), 10_000_000_000_000L)),
                "髙橋",
                name[0],
                name[1],
                LocalDate.of(1990, 1, 1).plusDays(random.nextInt(4000)),
                1 + random.nextInt(9999));
    }

    public String fullName() {
        return family + "　" + given;
    }

    public String subject() {
        return "demo-family-" + number;
    }

    private String street() {
        return "川崎市中原区上平間" + house + "番地";
    }

    /** 基本4情報 as a provider of the card's class says them. */
    public JsonObject claims() {
        return Json.createObjectBuilder()
                .add("name", fullName())
                .add("birthdate", born.toString())
                .add("gender", "female")
                .add("address", Json.createObjectBuilder().add("formatted", "神奈川県" + street()))
                .build();
    }

    public String movesIn() {
        return """
                <r:DeliverRegisterEvents xmlns:r="urn:hagukumi:register:v1"><r:event>
                  <r:eventId>walk-%1$s</r:eventId>
                  <r:residentNumber>%1$s</r:residentNumber>
                  <r:sequence>1</r:sequence>
                  <r:occurredOn>2024-04-01</r:occurredOn>
                  <r:moveIn>
                    <r:names><r:family>%2$s</r:family><r:given>%3$s</r:given><r:familyKana>タカハシ</r:familyKana><r:givenKana>%4$s</r:givenKana></r:names>
                    <r:birthDate>%5$s</r:birthDate>
                    <r:sex>FEMALE</r:sex>
                    <r:nationality>JPN</r:nationality>
                    <r:household><r:number>%1$s</r:number><r:relation>世帯主</r:relation></r:household>
                    <r:address><r:municipality>%6$s</r:municipality><r:ward>%6$s</r:ward><r:postcode>2110013</r:postcode><r:text>%7$s</r:text></r:address>
                  </r:moveIn>
                </r:event></r:DeliverRegisterEvents>
                """.formatted(number, family, given, givenKana, born, WARD, street());
    }

    /** The number that the register gives the child. */
    public String childsNumber() {
        return "99" + String.format("%013d", (Long.parseLong(number.substring(2)) + 1) % 10_000_000_000_000L);
    }

    /** The child in the mother's household, in her sole custody as far as the city's register knows: the father lives elsewhere. */
    public String bears(LocalDate on) {
        return """
                <r:DeliverRegisterEvents xmlns:r="urn:hagukumi:register:v1"><r:event>
                  <r:eventId>walk-%1$s</r:eventId>
                  <r:residentNumber>%1$s</r:residentNumber>
                  <r:sequence>1</r:sequence>
                  <r:occurredOn>%2$s</r:occurredOn>
                  <r:birth>
                    <r:person>
                      <r:names><r:family>%3$s</r:family><r:given>光</r:given><r:familyKana>タカハシ</r:familyKana><r:givenKana>ヒカル</r:givenKana></r:names>
                      <r:birthDate>%2$s</r:birthDate>
                      <r:sex>FEMALE</r:sex>
                      <r:nationality>JPN</r:nationality>
                      <r:household><r:number>%4$s</r:number><r:relation>子</r:relation></r:household>
                      <r:address><r:municipality>%5$s</r:municipality><r:ward>%5$s</r:ward><r:postcode>2110013</r:postcode><r:text>%6$s</r:text></r:address>
                    </r:person>
                    <r:mother>%4$s</r:mother>
                    <r:custodian>%4$s</r:custodian>
                    <r:birthOrder>1</r:birthOrder>
                  </r:birth>
                </r:event></r:DeliverRegisterEvents>
                """.formatted(childsNumber(), on, family, number, WARD, street());
    }
}
