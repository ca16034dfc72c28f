package jp.hagukumi.births;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.text.Written;

/**
 * The mother's own: her children as certified, and whether she has a code for a delivery to come.
 *
 * @param children youngest first
 * @param told children she told of that no certificate has come for, youngest first
 * @param openToken validity of the code she holds, without the code
 */
public record MyChildren(List<Child> children, List<Told> told, Optional<OpenToken> openToken) {

    public MyChildren {
        children = List.copyOf(children);
        told = List.copyOf(told);
    }

    /**
     * One child.
     *
     * @param child the person id it carries or will carry
     * @param certificate the certificate in force
     * @param givenName empty while it has none
     * @param siblingsOfDelivery children certified for the same delivery, this one not counted
     * @param standing of slip and visit; empty after a death, and when the child is past the age of such visits
     */
    public record Child(
            UUID child,
            CertificateId certificate,
            Optional<Written> familyName,
            Optional<Written> givenName,
            ChildSex sex,
            LocalDateTime bornAt,
            String bornAtInWords,
            Optional<Integer> birthWeightGrams,
            boolean lowBirthWeight,
            int orderInDelivery,
            int siblingsOfDelivery,
            Optional<SlipAndVisit> standing) {}

    /**
     * A child as its mother told of it.
     *
     * @param children of the delivery
     */
    public record Told(UUID child, ChildSex sex, LocalDateTime bornAt, String bornAtInWords, int order, int children) {}

    /** A code not used up yet. */
    public record OpenToken(DeliveryTokenId token, LocalDate validUntil) {}
}
