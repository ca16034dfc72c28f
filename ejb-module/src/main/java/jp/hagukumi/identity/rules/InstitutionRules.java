package jp.hagukumi.identity.rules;

import java.util.Optional;
import jp.hagukumi.kernel.code.MedicalInstitutionCode;

/** What an institution's code must be. */
public final class InstitutionRules {

    private InstitutionRules() {}

    /** What is wrong with a code. */
    public enum CodeFlaw {
        /** Only insured medical institutions have one. */
        NONE_EXPECTED,
        /** Not ten digits, or the check digit does not fit. */
        NOT_A_CODE
    }

    /** A hospital or clinic outside the insurance system has no code either, so none is always right. */
    public static Optional<CodeFlaw> flawOfCode(boolean hospitalOrClinic, Optional<String> code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (!hospitalOrClinic) {
            return Optional.of(CodeFlaw.NONE_EXPECTED);
        }
        return MedicalInstitutionCode.parse(code.get()).isPresent()
                ? Optional.empty()
                : Optional.of(CodeFlaw.NOT_A_CODE);
    }
}
