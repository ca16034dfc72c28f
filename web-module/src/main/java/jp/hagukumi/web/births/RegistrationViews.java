package jp.hagukumi.web.births;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.registration.CertificatePhoto;
import jp.hagukumi.births.registration.FiledRegistration;
import jp.hagukumi.births.registration.JudgedName;
import jp.hagukumi.births.registration.RegistrationMove;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.births.registration.RegistrationView;
import jp.hagukumi.kernel.refusal.RefusalTexts;

/** Registrations of birth as they are shown. */
final class RegistrationViews {

    private RegistrationViews() {}

    record View(
            UUID id,
            UUID childId,
            RegistrationState state,
            int version,
            String ward,
            String wardName,
            LocalDate bornOn,
            LocalDate dueOn,
            int daysLeft,
            boolean late,
            Optional<LocalDate> receivedOn,
            List<RegistrationView.Field> fields,
            List<Unmet> unmet,
            List<String> differences,
            List<RegistrationView.Defect> defects,
            List<RegistrationView.Line> history,
            List<RegistrationView.MendedByPhone> mendedByPhone,
            Optional<String> toSign,
            CertificatePhoto photo,
            List<RegistrationMove> allowed) {

        static View of(RegistrationView view, String language) {
            return new View(
                    view.id().value(),
                    view.child().value(),
                    view.state(),
                    view.version(),
                    view.ward(),
                    view.wardName(),
                    view.bornOn(),
                    view.dueOn(),
                    view.daysLeft(),
                    view.late(),
                    view.receivedOn(),
                    view.fields(),
                    view.unmet().stream().map(code -> Unmet.of(code, language)).toList(),
                    view.differences(),
                    view.defects(),
                    view.history(),
                    view.mendedByPhone(),
                    view.toSign().map(bytes -> Base64.getEncoder().encodeToString(bytes.toArray())),
                    view.photo(),
                    view.allowed());
        }
    }

    record Unmet(String code, String text, String remedy) {

        static Unmet of(RegistrationRefusal code, String language) {
            return new Unmet(
                    code.code(),
                    RefusalTexts.text(code, Map.of(), language),
                    RefusalTexts.remedy(code, Map.of(), language));
        }
    }

    record Filed(
            UUID id,
            RegistrationState state,
            int version,
            Instant filedAt,
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean late,
            String wardName) {

        static Filed of(FiledRegistration filed) {
            return new Filed(
                    filed.id().value(),
                    filed.state(),
                    filed.version(),
                    filed.filedAt(),
                    filed.receivedOn(),
                    filed.dueOn(),
                    filed.late(),
                    filed.wardName());
        }
    }

    record Name(boolean permitted, boolean needsAClerk, boolean taken, List<Objection> objections) {

        static Name of(JudgedName name) {
            return new Name(
                    name.permitted(),
                    name.needsAClerk(),
                    name.taken(),
                    name.objections().stream()
                            .map(one -> new Objection(one.field(), one.position(), one.reason(), one.permittedForms()))
                            .toList());
        }
    }

    record Objection(String field, int position, String reason, List<String> permittedForms) {}
}
