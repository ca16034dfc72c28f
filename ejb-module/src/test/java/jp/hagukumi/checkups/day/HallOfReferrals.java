package jp.hagukumi.checkups.day;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.CheckupTown;
import jp.hagukumi.checkups.referrals.CloseReferral;
import jp.hagukumi.checkups.referrals.EnterAnswer;
import jp.hagukumi.checkups.referrals.HandOverReferral;
import jp.hagukumi.checkups.referrals.HandedTo;
import jp.hagukumi.checkups.referrals.ListReferrals;
import jp.hagukumi.checkups.referrals.MyReferral;
import jp.hagukumi.checkups.referrals.ReadMyReferrals;
import jp.hagukumi.checkups.referrals.ReadReferral;
import jp.hagukumi.checkups.referrals.ReferralAnswer;
import jp.hagukumi.checkups.referrals.ReferralId;
import jp.hagukumi.checkups.referrals.ReferralLine;
import jp.hagukumi.checkups.referrals.ReferralSheet;
import jp.hagukumi.checkups.referrals.WriteReferral;
import jp.hagukumi.checkups.referrals.rules.Follow;
import jp.hagukumi.checkups.referrals.rules.OrganGroup;
import jp.hagukumi.checkups.referrals.rules.Outcome;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/** Children whose checkup found something, for the tests of referrals. */
public final class HallOfReferrals {

    private final DayTown hall = new DayTown();
    private final Actor clerk = hall.checkups.town.clerk(NAKAHARA);

    public CheckupTown town() {
        return hall.checkups;
    }

    public Actor nurse() {
        return hall.nurse;
    }

    public Actor clerk() {
        return clerk;
    }

    /** A child through the hall, judged and decided; nobody has spoken with anybody. */
    public CheckupId decided(Map<String, String> said, String medical) {
        var checkup = hall.received(CheckupKind.Y1M6);
        hall.throughTheHall(checkup, said);
        hall.judge(checkup, medical, "NONE");
        hall.decide(hall.second, checkup);
        return checkup;
    }

    public void speak(CheckupId checkup) {
        hall.bean(NoteSpoken.class)
                .note(
                        hall.nurse,
                        checkup,
                        NoteSpoken.How.HALL,
                        Optional.empty(),
                        hall.sheet(checkup).version());
    }

    /** Decided to be referred, spoken about and told. */
    public CheckupId released(Map<String, String> said) {
        var checkup = decided(said, "REFER_EXAM");
        speak(checkup);
        release(checkup);
        return checkup;
    }

    public void release(CheckupId checkup) {
        hall.release(checkup);
    }

    public ReferralId write(CheckupId checkup, OrganGroup group) {
        return bean(WriteReferral.class).write(nurse(), checkup, group, Optional.empty(), Optional.empty());
    }

    public ReferralSheet sheet(ReferralId id) {
        return bean(ReadReferral.class).read(nurse(), id);
    }

    public int version(ReferralId id) {
        return sheet(id).version();
    }

    public void handOver(ReferralId id) {
        bean(HandOverReferral.class).handOver(nurse(), id, today(), HandedTo.MOTHER, version(id));
    }

    public ReferralAnswer said(Outcome outcome) {
        return new ReferralAnswer(
                "試験総合病院", Optional.of("試験 医師"), today(), outcome, Optional.of("診察しました。"), Optional.empty());
    }

    /** On paper. */
    public void answer(ReferralId id, Outcome outcome) {
        bean(EnterAnswer.class).enter(clerk, id, said(outcome), version(id));
    }

    public void close(ReferralId id, Follow follow) {
        bean(CloseReferral.class).close(nurse(), id, follow, Optional.empty(), Optional.empty(), version(id));
    }

    public List<ReferralLine> list(ListReferrals.Shown shown) {
        return bean(ListReferrals.class).list(clerk, NAKAHARA, shown).lines();
    }

    public List<MyReferral> mine(CheckupId checkup) {
        return bean(ReadMyReferrals.class).read(town().parent(child(checkup)), checkup);
    }

    public CheckupState state(CheckupId checkup) {
        return hall.state(checkup);
    }

    public PersonId child(CheckupId checkup) {
        return hall.child(checkup);
    }

    public LocalDate today() {
        return bean(CityClock.class).today();
    }

    public void later(int days) {
        town().town.setNow(today().plusDays(days) + "T10:00");
    }

    /** A support measure keeps the child's address from its mother. */
    public void keepFromMother(CheckupId checkup) {
        var measure = UUID.randomUUID();
        var child = child(checkup);
        town().town
                .sql(
                        """
                insert into identity.support_measure (id, measure_number, valid_from, valid_to, hidden, shuts_out)
                values (:id, :number, '2020-01-01', '2030-01-01', '{ADDRESS}', false)
                """,
                        Map.of(
                                "id",
                                measure,
                                "number",
                                "M-" + measure.toString().substring(0, 8)));
        town().town
                .sql(
                        "insert into identity.support_measure_protected (measure, person) values (:measure, :person)",
                        Map.of("measure", measure, "person", child.value()));
        protectFrom(measure, town().mother(child));
    }

    private void protectFrom(UUID measure, PersonId who) {
        town().town
                .sql(
                        "update identity.person set resident_number = coalesce(resident_number, '77000001') where id = :id",
                        Map.of("id", who.value()));
        town().town.sql("""
                insert into identity.support_measure_from (measure, resident_number)
                select :measure, resident_number from identity.person where id = :id
                """, Map.of("measure", measure, "id", who.value()));
    }

    public <B> B bean(Class<B> type) {
        return hall.bean(type);
    }
}
