package jp.hagukumi.grants.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.grants.rules.TransferFile.Category;
import jp.hagukumi.grants.rules.TransferFile.LineEnds;
import jp.hagukumi.grants.rules.TransferName.Use;

/** Made-up payments; nobody has these accounts. */
final class TransferSamples {

    static final Originator CITY = new Originator(
            "1234567890",
            name("ｶﾜｻｷｼｶｲｹｲｶﾝﾘｼﾔ"),
            new TransferAccount(
                    "0138",
                    Optional.of(name("ﾖｺﾊﾏ")),
                    "810",
                    Optional.of(name("ｶﾜｻｷ")),
                    DepositKind.ORDINARY,
                    "0000001"));

    private TransferSamples() {}

    static TransferFile file(LocalDate valueDate, LineEnds lineEnds) {
        return new TransferFile(CITY, valueDate, lineEnds, Category.WIRE);
    }

    static List<TransferLine> lines() {
        return List.of(
                new TransferLine("20260000010000000001", atYokohama("1234567"), name("ｶﾜｻｷ ﾊﾅｺ"), 50_000),
                new TransferLine(
                        "20260000020000000002",
                        new TransferAccount(
                                "9900",
                                Optional.of(name("ﾕｳﾁﾖ")),
                                "058",
                                Optional.of(name("ｾﾞﾛｺﾞﾊﾁ")),
                                DepositKind.ORDINARY,
                                "1234567"),
                        name("ﾅｶﾊﾗ ｼﾞﾕﾝ"),
                        100_000));
    }

    static TransferLine line(long yen) {
        return new TransferLine("20260000010000000001", atYokohama("1234567"), name("ｶﾜｻｷ ﾊﾅｺ"), yen);
    }

    static TransferAccount atYokohama(String number) {
        return new TransferAccount(
                "0138", Optional.of(name("ﾖｺﾊﾏ")), "810", Optional.of(name("ｶﾜｻｷ")), DepositKind.ORDINARY, number);
    }

    static TransferName name(String text) {
        return TransferName.spell(text, Use.ORIGINATOR).name().orElseThrow();
    }

    /** The text as a name, where it is one and short enough. */
    static Optional<TransferName> nameOf(String text, int most) {
        return TransferName.spell(text, Use.ORIGINATOR).name().filter(name -> name.length() <= most);
    }
}
