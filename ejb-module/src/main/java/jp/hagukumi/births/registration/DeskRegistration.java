package jp.hagukumi.births.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.births.CertificateId;

/**
 * A case as a clerk sees it: the form beside the certificate.
 *
 * @param form what the family sees, with fields, sources, differences, defects and history
 * @param rowVersion to be sent along with what the clerk does next
 * @param certified what the certificate says, field by field
 * @param assignedTo name of who works on it
 * @param mine whether that is the reader
 * @param proposal what waits for a second person
 * @param takeBack that the acceptance is to be taken back, until the register has given the order up
 * @param underProtection a support measure (支援措置) holds for the child or its mother
 * @param nobodyTold neither notice nor letter reaches anybody of the family: the city knows no guardian, or none that may be told
 * @param phoneFields paths of the fields that may be put right on the phone
 * @param allowed what the desk may do with it now
 */
public record DeskRegistration(
        RegistrationView form,
        int rowVersion,
        String channel,
        Optional<CertificateId> certificate,
        List<Certified> certified,
        Optional<String> assignedTo,
        boolean mine,
        Deposit deposit,
        Optional<String> depositReason,
        Optional<String> acceptanceNumber,
        Optional<LocalDate> acceptedOn,
        Optional<String> sentTo,
        Optional<Proposal> proposal,
        Optional<TakeBack> takeBack,
        boolean underProtection,
        boolean nobodyTold,
        List<String> phoneFields,
        List<RegistrationMove> allowed) {

    public DeskRegistration {
        certified = List.copyOf(certified);
        phoneFields = List.copyOf(phoneFields);
        allowed = List.copyOf(allowed);
    }

    /** What the certificate says about a field of the form. */
    public record Certified(String field, String value) {

        @Override
        public String toString() {
            return "Certified[" + field + "]";
        }
    }

    /**
     * What the family register was asked.
     *
     * @param outcome empty: it has not said yet
     * @param stuck the register's door refused the request: an administrator has to put it right before it goes again
     */
    public record TakeBack(
            String reason, String askedBy, Instant askedAt, Optional<TakeBackOutcome> outcome, boolean stuck) {

        @Override
        public String toString() {
            return "TakeBack[" + askedAt + "]";
        }
    }

    /** What one person proposes and another decides. */
    public enum Act {
        REFUSE,
        TAKE_BACK
    }

    /**
     * What somebody proposed.
     *
     * @param mine the reader proposed it and can't decide it
     */
    public record Proposal(Act act, String reason, String proposedBy, boolean mine, Instant at) {

        @Override
        public String toString() {
            return "Proposal[" + at + "]";
        }
    }

    @Override
    public String toString() {
        return "DeskRegistration[" + form.id() + "]";
    }
}
