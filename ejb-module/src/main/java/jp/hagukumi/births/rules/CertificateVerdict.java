package jp.hagukumi.births.rules;

import java.util.List;
import jp.hagukumi.kernel.refusal.Finding;

/**
 * Everything that the rules found.
 *
 * @param refusals what keeps the certificate from being taken, in the order of the form
 * @param remarks what is unusual and taken all the same, in the order of the form
 * @param ruleVersion the bounds that were applied
 */
public record CertificateVerdict(List<Finding> refusals, List<Finding> remarks, String ruleVersion) {

    public CertificateVerdict {
        refusals = List.copyOf(refusals);
        remarks = List.copyOf(remarks);
    }

    static CertificateVerdict of(List<Finding> findings, String ruleVersion) {
        return new CertificateVerdict(
                findings.stream().filter(CertificateVerdict::refuses).toList(),
                findings.stream().filter(finding -> !refuses(finding)).toList(),
                ruleVersion);
    }

    private static boolean refuses(Finding finding) {
        return finding.code() instanceof CertificateFlaw flaw && flaw.isRefusal();
    }
}
