package jp.hagukumi.pregnancy.results;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;
import static jp.hagukumi.pregnancy.PregnancyTown.resident;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.pregnancy.IssueHandbooks;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyTown;
import jp.hagukumi.pregnancy.checkups.Checkup;
import jp.hagukumi.pregnancy.checkups.Mind;
import jp.hagukumi.pregnancy.checkups.MyCheckups;
import jp.hagukumi.pregnancy.checkups.ReadMyCheckups;
import jp.hagukumi.pregnancy.checkups.VoucherIssuing;
import jp.hagukumi.pregnancy.checkups.VoucherKind;
import jp.hagukumi.pregnancy.results.ports.SealResultReceipt;

/** A town with a clinic that sends what it found. */
final class ResultTown {

    static final String CODE = "1419900012";

    final PregnancyTown town = new PregnancyTown("2026-11-10T09:00");
    final PersonId woman = town.woman(NAKAHARA);
    final Actor nurse = town.nurse(NAKAHARA);
    final Actor clerk = town.clerk(NAKAHARA);
    final UUID clinic = UUID.randomUUID();
    final AtomicInteger seals = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();

    ResultTown() {
        town.sql("""
                insert into identity.institution (id, short_name, code, kind, name, municipality, address, phone, status, valid_from)
                values (:id, 'clinic', :code, 'CLINIC', '試験産婦人科', '141305', '小杉町1丁目', '', 'ACTIVE', '2020-01-01')
                """, Map.of("id", clinic, "code", CODE));
        town.house.use(SealResultReceipt.class, facts -> {
            if (town.house.inTransaction()) {
                throw new IllegalStateException("A receipt is sealed outside any transaction");
            }
            return KeptBytes.of(
                    ("sealed " + facts.message() + " #" + seals.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
        });
    }

    Actor clinicSystem() {
        return new Actor(
                Actor.Kind.INSTITUTION,
                clinic,
                Set.of(Actor.Grant.cityWide(Role.INSTITUTION)),
                Optional.of(clinic),
                "test-clinic");
    }

    /** A pregnancy of hers with handbook and vouchers. */
    PregnancyId expecting(PersonId who, int children) {
        var pregnancy = town.pregnancy(who, "2027-06-01", children);
        town.house.get(IssueHandbooks.class).issue(nurse, pregnancy, Set.of());
        town.house.together(() -> {
            town.house.get(VoucherIssuing.class).issue(nurse, pregnancy);
            return true;
        });
        return pregnancy;
    }

    String voucher(PersonId who, VoucherKind kind, int number) {
        return town.house.get(ReadMyCheckups.class).read(resident(who)).vouchers().stream()
                .filter(voucher -> voucher.kind() == kind && voucher.number() == number)
                .findFirst()
                .orElseThrow()
                .code();
    }

    String handbook(PregnancyId pregnancy) {
        return town.word("select number from pregnancy.handbook where pregnancy = '" + pregnancy.value() + "'");
    }

    MyCheckups mine() {
        return town.house.get(ReadMyCheckups.class).read(resident(woman));
    }

    ResultReceipt submit(SentCheckup told) {
        return submit(told, message("content " + told.number()));
    }

    ResultReceipt submit(SentCheckup told, SignedMessage message) {
        return town.house.get(SubmitCheckupResult.class).submit(clinicSystem(), told, message);
    }

    ResultReceipt correct(SentCheckup told) {
        return town.house
                .get(CorrectCheckupResult.class)
                .correct(clinicSystem(), told, message("correction " + told.number() + told.version()));
    }

    SignedMessage message(String content) {
        return message("urn:uuid:" + messages.incrementAndGet(), content);
    }

    static SignedMessage message(String messageId, String content) {
        var bytes = KeptBytes.of(content.getBytes(StandardCharsets.UTF_8));
        return new SignedMessage(messageId, bytes, bytes.sha256(), List.of(bytes), Optional.of(bytes));
    }

    static SentKey byVoucher(String code) {
        return new SentKey(Optional.of(code), Optional.empty(), Optional.empty());
    }

    static SentKey byHandbook(String number, String bornOn) {
        return new SentKey(Optional.empty(), Optional.of(number), Optional.of(LocalDate.parse(bornOn)));
    }

    static SentCheckup antenatal(String number, int version, SentKey key, String on) {
        return sent(number, version, key, Occasion.ANTENATAL, on, Optional.empty());
    }

    static SentCheckup sent(
            String number, int version, SentKey key, Occasion occasion, String on, Optional<Mind> mind) {
        return new SentCheckup(
                number,
                version,
                key,
                occasion,
                new Checkup(
                        occasion.kind(),
                        LocalDate.parse(on),
                        "試験産婦人科",
                        Optional.of(53_400),
                        Optional.of(new Checkup.Pressure(118, 70)),
                        Optional.of(Checkup.Oedema.NONE),
                        Optional.of(Checkup.Urine.TRACE),
                        Optional.of(Checkup.Urine.MINUS),
                        Optional.of(205),
                        Optional.of(112),
                        Optional.of("順調です。\n\\よく休む"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(0),
                        true),
                mind);
    }
}
