package jp.hagukumi.births.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.births.Remark;
import jp.hagukumi.births.rules.CertificateFlaw;

/** A remark as one text: code, field and arguments, parted by tabs, which none of them holds. */
final class RemarkText {

    private static final Map<String, CertificateFlaw> BY_CODE =
            Stream.of(CertificateFlaw.values()).collect(Collectors.toMap(CertificateFlaw::code, Function.identity()));

    private RemarkText() {}

    static List<String> write(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> {
                    var text =
                            new StringBuilder(remark.code().code()).append('\t').append(remark.field());
                    new TreeMap<>(remark.arguments())
                            .forEach((name, value) ->
                                    text.append('\t').append(name).append('=').append(value));
                    return text.toString();
                })
                .toList();
    }

    static List<Remark> read(List<String> texts) {
        return texts.stream().map(RemarkText::read).toList();
    }

    private static Remark read(String text) {
        var parts = text.split("\t", -1);
        var arguments = Arrays.stream(parts)
                .skip(2)
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var flaw = BY_CODE.get(parts[0]);
        if (flaw == null) {
            throw new IllegalStateException("No remark has the code " + parts[0]);
        }
        return new Remark(flaw, parts[1], arguments);
    }
}
