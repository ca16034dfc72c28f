package jp.hagukumi.web.problem;

import java.util.List;
import java.util.Optional;

/** A refusal as RFC 9457 tells it, with our code, remedy and all findings. */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        Optional<String> detail,
        String remedy,
        Optional<String> state,
        Optional<List<String>> allowed,
        String correlation,
        Optional<List<FieldError>> errors) {

    /** One finding. */
    public record FieldError(String field, String code, String title, String remedy) {}
}
