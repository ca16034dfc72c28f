package jp.hagukumi.web.births;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.registration.Deposit;
import jp.hagukumi.births.registration.DeskRegistration;
import jp.hagukumi.births.registration.ListRegisterClerks;
import jp.hagukumi.births.registration.RegistrationMove;
import jp.hagukumi.births.registration.RegistrationQueue;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.births.registration.TakeBackOutcome;
import jp.hagukumi.identity.StaffId;

/** Registrations of birth as the desk is shown them. */
final class DeskRegistrationViews {

    private DeskRegistrationViews() {}

    record Page(List<Row> items, Optional<String> next) {

        static Page of(RegistrationQueue queue, LocalDate today) {
            return new Page(queue.rows().stream().map(row -> Row.of(row, today)).toList(), queue.next());
        }
    }

    record Row(
            UUID id,
            UUID childId,
            String ward,
            String channel,
            RegistrationState state,
            Optional<String> childName,
            Optional<String> motherName,
            LocalDate bornOn,
            LocalDate dueOn,
            int daysLeft,
            LocalDate receivedOn,
            boolean late,
            Optional<UUID> assignedTo,
            Optional<String> assignedName,
            boolean secondPersonWaited) {

        static Row of(RegistrationQueue.Row row, LocalDate today) {
            return new Row(
                    row.registration().value(),
                    row.child().value(),
                    row.ward(),
                    row.channel(),
                    row.state(),
                    row.childName(),
                    row.motherName(),
                    row.bornOn(),
                    row.dueOn(),
                    (int) ChronoUnit.DAYS.between(today, row.dueOn()),
                    row.receivedOn(),
                    row.late(),
                    row.assignedTo().map(StaffId::value),
                    row.assignedName(),
                    row.secondPersonWaited());
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Row[…]";
        }
    }

    record Case(
            RegistrationViews.View form,
            int rowVersion,
            String channel,
            Optional<UUID> certificateId,
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

        static Case of(DeskRegistration seen, String language) {
            return new Case(
                    RegistrationViews.View.of(seen.form(), language),
                    seen.rowVersion(),
                    seen.channel(),
                    seen.certificate().map(CertificateId::value),
                    seen.certified().stream()
                            .map(one -> new Certified(one.field(), one.value()))
                            .toList(),
                    seen.assignedTo(),
                    seen.mine(),
                    seen.deposit(),
                    seen.depositReason(),
                    seen.acceptanceNumber(),
                    seen.acceptedOn(),
                    seen.sentTo(),
                    seen.proposal()
                            .map(one -> new Proposal(one.act(), one.reason(), one.proposedBy(), one.mine(), one.at())),
                    seen.takeBack()
                            .map(one -> new TakeBack(
                                    one.reason(), one.askedBy(), one.askedAt(), one.outcome(), one.stuck())),
                    seen.underProtection(),
                    seen.nobodyTold(),
                    seen.phoneFields(),
                    seen.allowed());
        }
    }

    record Certified(String field, String value) {

        @Override
        public String toString() {
            return "Certified[" + field + "]";
        }
    }

    record Proposal(DeskRegistration.Act act, String reason, String proposedBy, boolean mine, Instant at) {

        @Override
        public String toString() {
            return "Proposal[…]";
        }
    }

    record TakeBack(String reason, String askedBy, Instant askedAt, Optional<TakeBackOutcome> outcome, boolean stuck) {

        @Override
        public String toString() {
            return "TakeBack[…]";
        }
    }

    record Entered(UUID id) {}

    record HandedOver(int count) {}

    record Clerks(List<Clerk> items) {

        static Clerks of(List<ListRegisterClerks.Clerk> clerks) {
            return new Clerks(clerks.stream()
                    .map(one -> new Clerk(one.id().value(), one.name(), one.cases(), one.takesOver()))
                    .toList());
        }
    }

    record Clerk(UUID id, String name, int cases, boolean takesOver) {

        @Override
        public String toString() {
            return "Clerk[" + id + "]";
        }
    }

    record Accepted(String number) {}

    record Proposed(boolean decided) {}
}
