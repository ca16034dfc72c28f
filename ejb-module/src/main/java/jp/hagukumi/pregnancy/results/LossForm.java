package jp.hagukumi.pregnancy.results;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hagukumi.pregnancy.Loss;

/** What was told of a loss as lines, as it is kept until a nurse has found whose it is. */
final class LossForm {

    private LossForm() {}

    static String lines(Loss loss) {
        return "kind=" + loss.kind().name() + "\nfetuses=" + loss.fetuses() + "\n"
                + loss.on().map(day -> "on=" + day + "\n").orElse("")
                + loss.wishesContact()
                        .map(wish -> "wishesContact=" + wish + "\n")
                        .orElse("");
    }

    static Loss read(String lines) {
        Map<String, String> values = Arrays.stream(lines.split("\n"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Loss(
                Loss.Kind.valueOf(values.getOrDefault("kind", "NOT_SAID")),
                Integer.parseInt(values.getOrDefault("fetuses", "1")),
                Optional.empty(),
                Optional.ofNullable(values.get("on")).map(LocalDate::parse),
                Optional.ofNullable(values.get("wishesContact")).map(Boolean::valueOf));
    }
}
