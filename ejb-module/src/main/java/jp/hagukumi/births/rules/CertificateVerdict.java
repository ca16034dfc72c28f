package jp.hagukumi.births.rules;

import java.util.List;
import java.util.Map;

/**
 * Everything that the rules found.
 *
 * @param findings in the order of the form
 * @param ruleVersion the bounds that were applied
 */
public record CertificateVerdict(List<Finding> findings, String ruleVersion) {

    public CertificateVerdict {
        findings = List.copyOf(findings);
    }

    /** What refuses the certificate. */
    public List<Finding> refusals() {
        return findings.stream().filter(each -> each.flaw().isRefusal()).toList();
    }

    /** What is unusual and taken all the same. */
    public List<Finding> remarks() {
        return findings.stream().filter(each -> !each.flaw().isRefusal()).toList();
    }

    /**
     * One finding.
     *
     * @param field the field's name in the record
     * @param arguments facts for the text; never what was written
     */
    public record Finding(CertificateFlaw flaw, String field, Map<String, String> arguments) {

        public Finding {
            arguments = Map.copyOf(arguments);
        }

        static Finding of(CertificateFlaw flaw, String field) {
            return new Finding(flaw, field, Map.of());
        }
    }
}
