package jp.hagukumi.checkups.clinics;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.CheckupTown;
import jp.hagukumi.checkups.clinics.rules.ClinicItems;
import jp.hagukumi.checkups.day.rules.Organ;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.testhouse.Somebody;

/** A ward whose children are examined by clinics with vouchers. */
final class ClinicTown {

    static final String CODE = "1410100001";
    static final String OTHER_CODE = "1410100002";

    final CheckupTown checkups = new CheckupTown("2026-11-24T10:00");
    final Actor nurse = checkups.town.nurse(NAKAHARA);
    final Actor clerk = checkups.town.clerk(NAKAHARA);

    ClinicTown() {
        clinic(CODE, "みどり小児科");
        clinic(OTHER_CODE, "あおぞら医院");
    }

    private void clinic(String code, String name) {
        checkups.town.sql("""
                insert into identity.institution (id, short_name, code, kind, name, municipality, address, phone, status, valid_from)
                values (:id, :short, :code, 'CLINIC', :name, '141305', '', '', 'ACTIVE', date '2025-04-01')
                on conflict do nothing
                """, Map.of("id", UUID.randomUUID(), "short", "clinic-" + code, "code", code, "name", name));
    }

    /** The whole round of vouchers once, as the timer makes it. */
    void round() {
        for (var task : bean(VoucherIssuing.class).tasks()) {
            while (bean(IssueVouchers.class).make(Somebody.system(), task)) {
                continue;
            }
        }
    }

    /** A child of 3 months and some days, with its voucher. */
    CheckupId withVoucher() {
        var child = checkups.child(NAKAHARA, "2026-08-10");
        round();
        return mine(child, CheckupKind.M3_4).checkup();
    }

    MyVoucher mine(PersonId child, CheckupKind kind) {
        return all(child).stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    List<MyVoucher> all(PersonId child) {
        return bean(ReadMyVouchers.class).read(checkups.parent(child)).stream()
                .filter(one -> one.child().equals(child))
                .toList();
    }

    MyVoucher mine(CheckupId checkup) {
        return all(child(checkup)).stream()
                .filter(one -> one.checkup().equals(checkup))
                .findFirst()
                .orElseThrow();
    }

    PersonId child(CheckupId checkup) {
        return bean(CheckupRows.class).find(checkup).orElseThrow().child();
    }

    CheckupState state(CheckupId checkup) {
        return bean(CheckupRows.class).find(checkup).orElseThrow().state();
    }

    ClinicSheet sheet(CheckupId checkup) {
        return bean(ReadClinicSheet.class).read(nurse, checkup);
    }

    ClinicResultId enter(CheckupId checkup, ClinicResult result) {
        return bean(EnterClinicResult.class).enter(clerk, checkup, result);
    }

    /** A healthy child of three months, seen at one of the city's clinics. */
    static ClinicResult result(String on) {
        return new ClinicResult(
                LocalDate.parse(on),
                Optional.of(CODE),
                Optional.empty(),
                Optional.empty(),
                List.of(value(Growth.Kind.WEIGHT, 6_200), value(Growth.Kind.LENGTH, 612)),
                found("M3_4", Map.of()),
                "NORMAL",
                Optional.of("元気に育っています。"));
    }

    /** The same, made by a clinic that settles with nobody here. */
    static ClinicResult elsewhere(ClinicResult one, int paid) {
        return new ClinicResult(
                one.on(),
                Optional.empty(),
                Optional.of("ふるさと小児科"),
                Optional.of(paid),
                one.measured(),
                one.found(),
                one.judgement(),
                one.advice());
    }

    static ClinicResult at(ClinicResult one, String code) {
        return new ClinicResult(
                one.on(),
                Optional.of(code),
                Optional.empty(),
                Optional.empty(),
                one.measured(),
                one.found(),
                one.judgement(),
                one.advice());
    }

    static ClinicResult judged(ClinicResult one, String judgement, Map<String, String> said) {
        return new ClinicResult(
                one.on(),
                one.clinic(),
                one.place(),
                one.paidYen(),
                one.measured(),
                found("M3_4", said),
                judgement,
                one.advice());
    }

    static ClinicResult weighing(ClinicResult one, int grams, String... confirmed) {
        return new ClinicResult(
                one.on(),
                one.clinic(),
                one.place(),
                one.paidYen(),
                List.of(
                        new ClinicResult.Measured(Growth.Kind.WEIGHT, grams, Set.of(confirmed)),
                        value(Growth.Kind.LENGTH, 612)),
                one.found(),
                one.judgement(),
                one.advice());
    }

    static ClinicResult.Measured value(Growth.Kind kind, int value) {
        return new ClinicResult.Measured(kind, value, Set.of());
    }

    static List<ClinicResult.Found> found(String kind, Map<String, String> said) {
        return new ArrayList<>(ClinicItems.published().of(kind, LocalDate.parse("2026-11-24")).stream()
                .map(Organ::name)
                .map(item -> new ClinicResult.Found(
                        item,
                        said.getOrDefault(item, "NO_FINDING"),
                        said.containsKey(item) ? Optional.of("要確認") : Optional.empty()))
                .toList());
    }

    <B> B bean(Class<B> type) {
        return checkups.town.house.get(type);
    }
}
