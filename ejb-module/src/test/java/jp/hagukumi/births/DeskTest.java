package jp.hagukumi.births;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.kernel.text.Written;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DeskTest {

    private final BirthCity city = new BirthCity();
    private final Actor clerk = BirthCity.clerk(BirthCity.WARD);

    @Test
    void without_a_code_a_clerk_sees_who_may_be_the_mother_and_why() {
        var likely = city.mother("渡邉", "花子");
        city.resident("渡邉", "花子", "2", LocalDate.of(1940, 1, 1));
        city.house.get(IssueDeliveryToken.class).issue(BirthCity.resident(likely), Optional.of(BirthCity.TODAY));
        var certificate = received(Certificates.one().submission());

        var proposals = city.house.get(ProposeJoins.class).propose(clerk, certificate);

        assertThat(proposals.candidates()).hasSize(2);
        var best = proposals.candidates().get(0);
        assertThat(best.mother()).isEqualTo(likely);
        assertThat(best.score()).isEqualTo(80);
        assertThat(best.strength()).isEqualTo(JoinProposals.Strength.POSSIBLE);
        assertThat(best.reasons())
                .extracting(JoinProposals.Reason::code)
                .containsExactlyInAnyOrder("NAME_SAME", "CODE_HELD", "EXPECTED_NEAR");
        assertThat(best.reasons()).extracting(JoinProposals.Reason::japanese).contains("出産予定日と生年月日の差は2日です");
        assertThat(proposals.candidates().get(1).reasons())
                .extracting(JoinProposals.Reason::code)
                .contains("AGE_UNLIKELY");
    }

    @Test
    void a_mother_of_another_spelling_is_found_through_her_code() {
        var mother = city.mother("渡辺", "花子");
        city.house.get(IssueDeliveryToken.class).issue(BirthCity.resident(mother), Optional.empty());
        var certificate = received(Certificates.one().submission());

        assertThat(city.house
                        .get(ProposeJoins.class)
                        .propose(clerk, certificate)
                        .candidates())
                .extracting(JoinProposals.Candidate::mother)
                .containsExactly(mother);
    }

    @Test
    void a_clerk_joins_and_the_mother_sees_her_child() {
        var mother = city.mother("渡邉", "花子");
        var certificate = received(Certificates.one().submission());
        var joined = join(certificate, mother);

        var mine = city.house.get(ReadMyChildren.class).read(BirthCity.resident(mother));
        assertThat(mine.children()).extracting(MyChildren.Child::child).containsExactly(joined.child());
        var shown = city.house.get(ReadMyChildren.class).certificate(BirthCity.resident(mother), certificate);
        assertThat(shown.placeVisible()).isTrue();
        assertThat(shown.content().facilityName().orElseThrow().exact()).isEqualTo("中原総合病院");
    }

    @Test
    void nobody_else_learns_that_the_certificate_exists() {
        var certificate = received(Certificates.one().submission());
        join(certificate, city.mother("渡邉", "花子"));
        var stranger = BirthCity.resident(city.mother("佐藤", "光"));

        assertRefused(
                () -> city.house.get(ReadMyChildren.class).certificate(stranger, certificate), KernelRefusal.NOT_FOUND);
        assertThat(city.house.get(ReadMyChildren.class).read(stranger).children())
                .isEmpty();
    }

    @Test
    void a_wrong_join_is_undone_also_after_use_and_the_right_one_made() {
        var wrong = city.mother("渡邉", "花子");
        var right = city.mother("渡邉", "花子");
        var certificate = received(Certificates.one().submission());
        var joined = join(certificate, wrong);
        city.house.together(() -> {
            city.house.get(CertificateUse.class).usedFor(joined.child(), BirthCity.NOW);
            return true;
        });

        city.house
                .get(UndoJoin.class)
                .undo(clerk, certificate, new JoinUndoing(new Written("同姓同名の別の方"), version(certificate)));
        assertThat(city.house
                        .get(ReadMyChildren.class)
                        .read(BirthCity.resident(wrong))
                        .children())
                .isEmpty();
        assertThat(city.announced()).endsWith("JoinUndone");
        var again = join(certificate, right);

        assertThat(again.child()).isNotEqualTo(joined.child());
        assertThat(city.house
                        .get(ReadMyChildren.class)
                        .read(BirthCity.resident(right))
                        .children())
                .hasSize(1);
        assertThat(city.texts("select undo_reason from births.joining where undone_at is not null"))
                .containsExactly("同姓同名の別の方");
    }

    @Test
    void joined_undone_and_joined_to_the_same_mother_again_it_is_one_living_child() {
        var mother = city.mother("渡邉", "花子");
        var certificate = received(Certificates.one().submission());
        join(certificate, mother);
        city.house
                .get(UndoJoin.class)
                .undo(clerk, certificate, new JoinUndoing(new Written("確認のやり直し"), version(certificate)));
        join(certificate, mother);

        assertThat(city.house
                        .get(ReadMyChildren.class)
                        .read(BirthCity.resident(mother))
                        .children())
                .hasSize(1);
    }

    @Test
    void a_certificate_for_another_city_is_forwarded_and_its_institution_sees_where_to() {
        var certificate = received(Certificates.with(c -> c.municipality = "141003"));
        assertRefused(() -> forward(certificate, BirthCity.CITY), BirthsRefusal.FORWARD_WHERE);
        forward(certificate, "141003");

        var status = city.house
                .get(ReadCertificateStatus.class)
                .read(city.hospitalActor(), "KH-2026-0001", Optional.empty());
        assertThat(status.state()).isEqualTo(CertificateState.FORWARDED);
        assertThat(status.municipality()).isEqualTo("141003");
    }

    @Test
    void a_returned_certificate_comes_back_corrected() {
        var certificate = received(Certificates.one().submission());
        city.house
                .get(ReturnCertificate.class)
                .giveBack(clerk, certificate, new GivingBack(new Written("体重をご確認ください"), 1));
        var corrected = city.house
                .get(CorrectBirthCertificate.class)
                .correct(city.hospitalActor(), Certificates.with(c -> {
                    c.version = 2;
                    c.weight = Optional.of(3012);
                }));

        assertThat(corrected.facts().state()).isEqualTo(CertificateState.RECEIVED);
        assertThat(changes(Optional.empty(), 10).changes())
                .extracting(CertificateChanges.Change::state)
                .containsExactly(
                        CertificateState.RECEIVED,
                        CertificateState.RETURNED,
                        CertificateState.REPLACED,
                        CertificateState.RECEIVED);
        assertThat(changes(Optional.empty(), 10).changes().get(1).reason()).contains("体重をご確認ください");
    }

    @Test
    void the_list_goes_on_where_it_ended_and_skips_nobody_who_commits_late() {
        received(Certificates.one().submission());
        var first = changes(Optional.empty(), 1);
        assertThat(first.changes()).hasSize(1);
        assertThat(changes(Optional.of(first.next()), 1).changes()).isEmpty();

        var after = city.house.together(() -> {
            // This transaction has its change's number before the next certificate has one, and ends after it was
            // listed.
            city.house
                    .jdbi()
                    .useHandle(
                            handle -> handle.execute(
                                    "insert into births.certificate_change (institution, certificate, state, at)"
                                            + " select institution, id, 'JOINED', received_at from births.certificate limit 1"));
            received(Certificates.with(c -> c.number = "KH-2026-0002"));
            return listedByAnother(first.next());
        });
        assertThat(after.changes())
                .extracting(CertificateChanges.Change::certificateNumber)
                .containsExactly("KH-2026-0002");
        assertThat(changes(Optional.of(after.next()), 10).changes())
                .extracting(CertificateChanges.Change::state)
                .containsExactly(CertificateState.JOINED);
    }

    @Test
    void a_clerk_sees_the_queue_of_the_own_ward_and_what_has_none_yet() {
        received(Certificates.one().submission());
        received(Certificates.with(c -> {
            c.number = "KH-2026-0002";
            c.municipality = BirthCity.OTHER_WARD;
        }));

        assertThat(search(clerk, Set.of(), Optional.empty(), 10).rows()).hasSize(1);
        assertThat(search(BirthCity.clerk(BirthCity.OTHER_WARD), Set.of(), Optional.empty(), 10)
                        .rows())
                .hasSize(2);
        assertRefused(
                () -> city.house
                        .get(SearchCertificates.class)
                        .search(clerk, query(Set.of(), Optional.of(BirthCity.OTHER_WARD), Optional.empty(), 10)),
                KernelRefusal.NOT_ALLOWED);
    }

    @Test
    void the_queue_is_paged_by_the_last_row_and_filtered_by_flag() {
        for (var n = 1; n <= 5; n++) {
            var number = "KH-" + n;
            var serial = n == 3 ? 7L : n;
            received(Certificates.with(c -> {
                c.number = number;
                c.serial = Optional.of(serial);
                c.bornAt = c.bornAt.plusMinutes(serial);
            }));
        }
        var first = search(clerk, Set.of(), Optional.empty(), 3);
        var second = search(clerk, Set.of(), first.next(), 3);

        assertThat(first.rows()).hasSize(3);
        assertThat(second.rows()).hasSize(2);
        assertThat(second.next()).isEmpty();
        assertThat(search(clerk, Set.of(CertificateFlag.GAP_BEFORE), Optional.empty(), 10)
                        .rows())
                .as("7 came after 2; 4 after 7 and 5 after 4 fill nothing before them")
                .extracting(CertificatePage.Row::certificateNumber)
                .contains("KH-3");
    }

    @Test
    void a_gap_that_closes_is_no_flag_any_more() {
        received(Certificates.with(c -> c.serial = Optional.of(1L)));
        var third = received(Certificates.with(c -> {
            c.number = "KH-3";
            c.serial = Optional.of(3L);
            c.bornAt = c.bornAt.plusMinutes(1);
        }));
        assertThat(read(third).flags()).containsExactly(CertificateFlag.GAP_BEFORE);
        received(Certificates.with(c -> {
            c.number = "KH-2";
            c.serial = Optional.of(2L);
            c.bornAt = c.bornAt.plusMinutes(2);
        }));
        assertThat(read(third).flags()).isEmpty();
    }

    @Test
    void a_change_on_an_older_view_is_refused() {
        var certificate = received(Certificates.one().submission());
        assertRefused(
                () -> city.house
                        .get(ReturnCertificate.class)
                        .giveBack(clerk, certificate, new GivingBack(new Written("確認"), 9)),
                KernelRefusal.CHANGED_MEANWHILE);
    }

    @Test
    void a_birth_at_home_without_institution_code_is_taken() {
        var certificate = received(Certificates.with(c -> {
            c.medicalCode = Optional.empty();
            c.placeType = PlaceType.HOME;
            c.facility = Optional.empty();
            c.attendant = AttendantType.OTHER;
            c.weight = Optional.empty();
            c.length = Optional.empty();
        }));
        assertThat(read(certificate).content().birthWeightGrams()).isEmpty();
    }

    private CertificateId received(Submission submission) {
        return city.submit(submission).facts().certificate();
    }

    private CertificateCase.Joined join(CertificateId certificate, UUID mother) {
        return city.house
                .get(JoinCertificate.class)
                .join(clerk, certificate, new JoinOrder(mother, new Written("母子健康手帳で確認"), version(certificate)));
    }

    private void forward(CertificateId certificate, String municipality) {
        city.house
                .get(ForwardCertificate.class)
                .forward(clerk, certificate, new Forwarding(municipality, new Written("書留で送付"), version(certificate)));
    }

    private CertificateCase read(CertificateId certificate) {
        return city.house.get(ReadCertificate.class).read(clerk, certificate);
    }

    private int version(CertificateId certificate) {
        return read(certificate).rowVersion();
    }

    private CertificateChanges changes(Optional<String> since, int limit) {
        return city.house.get(ListCertificatesSince.class).list(city.hospitalActor(), since, limit);
    }

    private CertificateChanges listedByAnother(String since) throws Exception {
        return java.util.concurrent.CompletableFuture.supplyAsync(() -> changes(Optional.of(since), 10))
                .get(30, java.util.concurrent.TimeUnit.SECONDS);
    }

    private CertificatePage search(Actor actor, Set<CertificateFlag> flags, Optional<String> after, int limit) {
        return city.house.get(SearchCertificates.class).search(actor, query(flags, Optional.empty(), after, limit));
    }

    private static CertificateQuery query(
            Set<CertificateFlag> flags, Optional<String> ward, Optional<String> after, int limit) {
        return new CertificateQuery(
                Set.of(),
                ward,
                Optional.empty(),
                Optional.empty(),
                flags,
                Optional.empty(),
                Optional.empty(),
                after,
                limit);
    }

    private static void assertRefused(ThrowingCallable call, RefusalCode code) {
        assertThatThrownBy(call)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
