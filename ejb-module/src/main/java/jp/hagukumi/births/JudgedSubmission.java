package jp.hagukumi.births;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A submission that the rules let pass.
 *
 * @param institution who hands it in
 * @param ward of this city that it is addressed to
 * @param flags known from the content alone
 * @param remarks what is unusual
 */
public record JudgedSubmission(
        UUID institution,
        Submission submission,
        Routing routing,
        Optional<String> ward,
        Set<CertificateFlag> flags,
        List<Remark> remarks,
        String ruleVersion,
        Bytes contentDigest) {}
