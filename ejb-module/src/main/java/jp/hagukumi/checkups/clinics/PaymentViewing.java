package jp.hagukumi.checkups.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.checkups.clinics.store.PaymentRows;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.InstitutionFacts;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.Institutions;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** Payment lists as they are shown. */
@ApplicationScoped
public class PaymentViewing {

    @Inject
    PaymentRows payments;

    @Inject
    Institutions institutions;

    @Inject
    Colleagues colleagues;

    List<PaymentList> newest(Actor reader) {
        var lists = payments.newest();
        var names = names(lists);
        return lists.stream().map(one -> shown(one, names, reader, List.of())).toList();
    }

    /** @throws Refusal {@link KernelRefusal#NOT_FOUND} */
    PaymentList whole(Actor reader, PaymentListId id) {
        var list = payments.summed(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        return shown(list, names(List.of(list)), reader, rows(id));
    }

    private List<PaymentList.Row> rows(PaymentListId id) {
        return payments.sums(id).stream()
                .map(line -> row(line, institutions.find(new InstitutionId(line.institution()))))
                .sorted(Comparator.comparing((PaymentList.Row row) -> row.code().orElse(""))
                        .thenComparing(PaymentList.Row::kind))
                .toList();
    }

    private static PaymentList.Row row(PaymentRows.Line line, Optional<InstitutionFacts> institution) {
        return new PaymentList.Row(
                institution.flatMap(InstitutionFacts::code),
                institution.map(InstitutionFacts::name).orElse(""),
                line.kind(),
                line.paid(),
                line.paidYen(),
                line.takenBack(),
                line.takenBackYen());
    }

    private Map<StaffId, String> names(Collection<PaymentRows.Summed> lists) {
        return colleagues.namesOf(lists.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.list().proposedBy()), one.list().endedBy().stream()))
                .map(StaffId::new)
                .collect(Collectors.toSet()));
    }

    private static PaymentList shown(
            PaymentRows.Summed one, Map<StaffId, String> names, Actor reader, List<PaymentList.Row> rows) {
        var list = one.list();
        return new PaymentList(
                list.id(),
                list.month(),
                list.state(),
                name(names, list.proposedBy()),
                list.proposedBy().equals(reader.id()),
                list.proposedAt(),
                list.endedBy().map(by -> name(names, by)),
                list.endedAt(),
                one.institutions(),
                one.lines(),
                one.yen(),
                rows);
    }

    private static String name(Map<StaffId, String> names, UUID who) {
        return Objects.requireNonNull(names.getOrDefault(new StaffId(who), ""));
    }
}
