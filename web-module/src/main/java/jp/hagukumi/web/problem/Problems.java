package jp.hagukumi.web.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.refusal.RefusalTexts;

/** Makes problems out of refusals. */
public final class Problems {

    private static final String TYPE = "urn:hagukumi:refusal:";

    private final String language;
    private final String correlation;

    public Problems(String language, String correlation) {
        this.language = language;
        this.correlation = correlation;
    }

    public Problem of(RefusalCode code) {
        return of(code, StatusOf.kind(code.kind()), Map.of(), Optional.empty());
    }

    /** For what HTTP has a status of its own for, such as 405 and 415. */
    public Problem of(RefusalCode code, int status) {
        return of(code, status, Map.of(), Optional.empty());
    }

    /** The first finding speaks for the whole; all of them are told. */
    public Problem of(Refusal refusal) {
        return of(
                refusal.code(),
                StatusOf.kind(refusal.kind()),
                refusal.arguments(),
                Optional.of(findings(refusal).stream().map(this::fieldError).toList())
                        .filter(errors -> !errors.isEmpty()));
    }

    private static List<Finding> findings(Refusal refusal) {
        if (!refusal.findings().isEmpty()) {
            return refusal.findings();
        }
        return Optional.ofNullable(refusal.arguments().get("field"))
                .map(field -> List.of(new Finding(field, refusal.code(), refusal.arguments())))
                .orElse(List.of());
    }

    private Problem of(
            RefusalCode code, int status, Map<String, String> arguments, Optional<List<Problem.FieldError>> errors) {
        return new Problem(
                TYPE + code.code(),
                RefusalTexts.text(code, arguments, language),
                status,
                code.code(),
                Optional.empty(),
                RefusalTexts.remedy(code, arguments, language),
                Optional.ofNullable(arguments.get("state")),
                Optional.ofNullable(arguments.get("allowed"))
                        .filter(allowed -> arguments.containsKey("state"))
                        .map(Problems::words),
                correlation,
                errors);
    }

    private static List<String> words(String allowed) {
        return Arrays.stream(allowed.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Problem.FieldError fieldError(Finding finding) {
        return new Problem.FieldError(
                finding.field(),
                finding.code().code(),
                RefusalTexts.text(finding.code(), finding.arguments(), language),
                RefusalTexts.remedy(finding.code(), finding.arguments(), language));
    }
}
