package jp.hagukumi.births;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.hagukumi.births.ports.VerifyFilersSignature;
import jp.hagukumi.births.registration.AnnounceBirth;
import jp.hagukumi.births.registration.BirthTold;
import jp.hagukumi.births.registration.BirthTold.Baby;
import jp.hagukumi.births.registration.OpenRegistration;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.births.registration.RegistrationView;
import jp.hagukumi.births.registration.TakeBackAnnouncement;
import jp.hagukumi.births.rules.CertificateFlaw;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.Written;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An electronic certificate that comes after the mother told of the birth: one child, one registration. */
class AnnouncedMeetsCertificateTest {

    private final BirthCity city = new BirthCity();
    private final Actor clerk = BirthCity.clerk(BirthCity.WARD);
    private final UUID mother = city.mother("渡邉", "花子");

    @BeforeEach
    void standUp() {
        city.house.asOwner().useHandle(handle -> {
            handle.execute("insert into identity.office (code, ward, name, name_en, postcode, address, phone) values "
                    + "('NAKAHARA', '141330', '中原区役所', 'Nakahara Ward Office', '2110063', '小杉町3-245', '044-000-0001')");
            handle.execute("insert into identity.opening_hours (office, weekday, opens, closes) "
                    + "select 'NAKAHARA', day, '08:30', '17:00' from generate_series(1, 5) as day");
        });
        TablesOfAnOpenCity.in(city.house);
        city.house.use(VerifyFilersSignature.class, (content, signature, certificate, at) -> {
            throw new IllegalStateException("nothing is signed here");
        });
    }

    @Test
    void a_certificate_with_her_code_meets_the_child_she_told_of_and_its_draft() {
        var child = tell("2026-11-20T03:05");
        var draft = open(child);
        var receipt = submitWithCode(c -> {});
        assertThat(receipt.facts().state()).isEqualTo(CertificateState.JOINED);
        assertThat(childOf(receipt.facts().certificate())).isEqualTo(child.value());
        assertThat(open(child).id()).isEqualTo(draft.id());
        assertThat(persons()).isOne();
        assertThat(city.texts("select certificate from births.registration"))
                .containsExactly(receipt.facts().certificate().value().toString());
    }

    @Test
    void a_certificate_of_another_day_waits_for_a_clerk_who_says_that_it_is_the_same_child() {
        var child = tell("2026-11-19T23:55");
        open(child);
        var receipt = submitWithCode(c -> {});
        assertThat(receipt.facts().state()).isEqualTo(CertificateState.RECEIVED);
        assertThat(receipt.facts().remarks())
                .extracting(Remark::code)
                .containsExactly(CertificateFlaw.CODE_TOLD_OTHERWISE);
        var certificate = receipt.facts().certificate();
        assertThat(city.house
                        .get(ProposeJoins.class)
                        .propose(clerk, certificate)
                        .candidates()
                        .get(0)
                        .told())
                .extracting(JoinProposals.Told::child)
                .containsExactly(child.value());
        refused(() -> join(certificate, Optional.empty(), false), BirthsRefusal.TOLD_CHILD_NEAR);
        assertThat(join(certificate, Optional.of(child.value()), false).child()).isEqualTo(child.value());
        assertThat(persons()).isOne();
        assertThat(city.texts("select birth_date::text from identity.person where standing = 'EXPECTED'"))
                .containsExactly("2026-11-20");
        var draft = open(child);
        assertThat(draft.bornOn()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(draft.dueOn()).isEqualTo(LocalDate.parse("2026-12-03"));
    }

    @Test
    void a_clerk_may_say_that_it_is_another_child() {
        var child = tell("2026-11-19T23:55");
        var certificate = submitWithCode(c -> {}).facts().certificate();
        assertThat(join(certificate, Optional.empty(), true).child()).isNotEqualTo(child.value());
        assertThat(persons()).isEqualTo(2);
    }

    @Test
    void another_sex_at_the_same_place_is_not_joined_by_itself_nor_as_another_child() {
        var child = tell("2026-11-20T03:05");
        var certificate = submitWithCode(c -> c.sex = ChildSex.MALE).facts().certificate();
        refused(() -> join(certificate, Optional.empty(), false), BirthsRefusal.TOLD_CHILD_NEAR);
        refused(() -> join(certificate, Optional.empty(), true), BirthsRefusal.PLACE_TAKEN);
        refused(() -> join(certificate, Optional.of(UUID.randomUUID()), false), BirthsRefusal.TOLD_CHILD_UNKNOWN);
        assertThat(join(certificate, Optional.of(child.value()), false).child()).isEqualTo(child.value());
    }

    @Test
    void an_undone_join_leaves_the_child_and_the_draft_as_the_mother_told_of_them() {
        var child = tell("2026-11-19T23:55");
        var draft = open(child);
        var certificate = submitWithCode(c -> {}).facts().certificate();
        join(certificate, Optional.of(child.value()), false);
        refused(() -> takeBack(child), RegistrationRefusal.TOLD_AND_USED);
        city.house
                .get(UndoJoin.class)
                .undo(clerk, certificate, new JoinUndoing(new Written("別の方の証明書"), version(certificate)));
        city.house
                .get(jp.hagukumi.births.reacts.UndoRegistrationAfterWrongJoin.class)
                .hear(
                        SlipTown.system(),
                        new jp.hagukumi.announcements.JoinUndone(certificate.value(), child.value(), mother));
        assertThat(open(child))
                .extracting(RegistrationView::id, RegistrationView::state)
                .containsExactly(draft.id(), RegistrationState.DRAFT);
        assertThat(city.texts("select birth_date::text from identity.person where standing = 'EXPECTED'"))
                .containsExactly("2026-11-19");
        assertThat(city.texts("select coalesce(certificate::text, 'none') from births.registration"))
                .containsExactly("none");
        takeBack(child);
    }

    private PersonId tell(String... bornAt) {
        var babies = Stream.of(bornAt)
                .map(at -> new Baby(LocalDateTime.parse(at), ChildSex.FEMALE))
                .toList();
        return city.house
                .get(AnnounceBirth.class)
                .announce(BirthCity.resident(mother), new BirthTold(babies, new Written("小杉町1丁目403番地")))
                .children()
                .get(0);
    }

    private void takeBack(PersonId child) {
        city.house.get(TakeBackAnnouncement.class).takeBack(BirthCity.resident(mother), child);
    }

    private Receipt submitWithCode(Consumer<Certificates> change) {
        var issued = city.house.get(IssueDeliveryToken.class).issue(BirthCity.resident(mother), Optional.empty());
        return city.submit(Certificates.with(c -> {
            c.code = Optional.of(issued.code());
            change.accept(c);
        }));
    }

    private CertificateCase.Joined join(CertificateId certificate, Optional<UUID> told, boolean another) {
        return city.house
                .get(JoinCertificate.class)
                .join(
                        clerk,
                        certificate,
                        new JoinOrder(mother, new Written("母子健康手帳で確認"), version(certificate), told, another));
    }

    private int version(CertificateId certificate) {
        return city.house.get(ReadCertificate.class).read(clerk, certificate).rowVersion();
    }

    private UUID childOf(CertificateId certificate) {
        return UUID.fromString(
                city.texts("select child::text from births.certificate where id = '" + certificate.value() + "'")
                        .get(0));
    }

    private RegistrationView open(PersonId child) {
        return city.house.get(OpenRegistration.class).open(BirthCity.resident(mother), child);
    }

    private int persons() {
        return city.texts("select id::text from identity.person where standing = 'EXPECTED'")
                .size();
    }

    private static void refused(ThrowingCallable work, RefusalCode code) {
        assertThat(catchThrowableOfType(Refusal.class, work).code()).isEqualTo(code);
    }
}
