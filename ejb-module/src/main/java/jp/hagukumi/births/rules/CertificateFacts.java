package jp.hagukumi.births.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.hagukumi.kernel.text.Written;

/** What the rules ask of a certificate's content. Units and names as in the record that carries it through the door. */
public interface CertificateFacts {

    Optional<Written> childFamilyName();

    Optional<Written> childGivenName();

    LocalDateTime bornAt();

    Written placeAddress();

    Optional<Written> facilityName();

    Optional<Integer> birthWeightGrams();

    Optional<BigDecimal> birthLengthCm();

    Optional<Integer> pluralityCount();

    Optional<Integer> birthOrderInDelivery();

    Written motherName();

    int gestationWeeks();

    int gestationDays();

    int motherLiveBirths();

    int motherStillbirths22w();

    LocalDate certifiedOn();

    Written attendantAddress();

    Written attendantName();

    /** Born in a hospital, clinic or midwifery home. */
    boolean bornInFacility();

    /** Certified by a physician or midwife. */
    boolean certifiedByProfessional();

    /** One of several children of the delivery. */
    boolean multiple();

    boolean sexUndetermined();
}
