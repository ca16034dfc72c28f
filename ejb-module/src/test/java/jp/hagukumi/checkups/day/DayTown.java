package jp.hagukumi.checkups.day;

import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.CheckupTown;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.handbook.Growth;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;

/** A hall with children who have a place today. */
public final class DayTown {

    public final CheckupTown checkups = new CheckupTown("2026-11-24T10:00");
    public final Actor nurse = checkups.town.nurse(NAKAHARA);
    public final Actor second = checkups.town.nurse(NAKAHARA);

    /** A child with a place in the first session of its kind after today; the clock goes to that morning. */
    public CheckupId expected(CheckupKind kind) {
        var child = checkups.child(NAKAHARA, kind == CheckupKind.Y1M6 ? "2025-05-20" : "2023-11-10");
        checkups.round();
        return checkups.mine(child, kind).id();
    }

    public SessionId session(CheckupId checkup) {
        return new SessionId(UUID.fromString(checkups.town.word(
                "select session from checkups.band b join checkups.checkup c on c.band = b.id where c.id = '"
                        + checkup.value() + "'")));
    }

    /** The morning of its session. */
    public void morning(CheckupId checkup) {
        checkups.town.setNow(checkups.town.word("select on_day from checkups.session where id = '"
                        + session(checkup).value() + "'")
                + "T13:00");
    }

    /** A child that was received this morning. */
    public CheckupId received(CheckupKind kind) {
        var checkup = expected(kind);
        morning(checkup);
        receive(checkup);
        return checkup;
    }

    public int receive(CheckupId checkup) {
        return bean(ReceiveChild.class)
                .receive(nurse, session(checkup), Optional.empty(), Optional.of(checkup))
                .number();
    }

    public CaseSheet sheet(CheckupId checkup) {
        return bean(ReadCase.class).read(nurse, checkup);
    }

    public CheckupState state(CheckupId checkup) {
        return bean(CheckupRows.class).find(checkup).orElseThrow().state();
    }

    public PersonId child(CheckupId checkup) {
        return bean(CheckupRows.class).find(checkup).orElseThrow().child();
    }

    public int edition(CheckupId checkup, String station) {
        return sheet(checkup).stops().stream()
                .filter(stop -> stop.station().equals(station))
                .findFirst()
                .orElseThrow()
                .edition();
    }

    public void measure(CheckupId checkup, int seen, Growth.Kind kind, int value, String... confirmed) {
        bean(RecordMeasurements.class)
                .record(
                        nurse,
                        checkup,
                        seen,
                        List.of(new RecordMeasurements.Value(kind, Optional.of(value), Set.of(confirmed))));
    }

    public List<String> step(CheckupId checkup, String station, String event) {
        return step(checkup, station, event, Optional.empty(), Optional.empty());
    }

    public List<String> step(
            CheckupId checkup, String station, String event, Optional<String> examiner, Optional<String> reason) {
        return bean(MoveThrough.class).move(nurse, checkup, new MoveThrough.Step(station, event, examiner, reason));
    }

    /** Every station of this child passed as it usually is; the physician says what is given of some organs. */
    public void throughTheHall(CheckupId checkup, Map<String, String> said) {
        var sheet = sheet(checkup);
        for (var stop : sheet.stops()) {
            step(checkup, stop.station(), "COME");
            atStation(sheet, stop.station(), said).accept(checkup);
            step(checkup, stop.station(), "PASS", Optional.of("試験 太郎"), Optional.empty());
        }
    }

    private Consumer<CheckupId> atStation(CaseSheet sheet, String station, Map<String, String> said) {
        return switch (station) {
            case "MEASUREMENT" ->
                checkup -> bean(RecordMeasurements.class)
                        .record(
                                nurse,
                                checkup,
                                0,
                                List.of(
                                        value(Growth.Kind.WEIGHT, sheet.kind() == CheckupKind.Y3 ? 13_800 : 10_300),
                                        value(
                                                sheet.kind() == CheckupKind.Y3
                                                        ? Growth.Kind.HEIGHT
                                                        : Growth.Kind.LENGTH,
                                                sheet.kind() == CheckupKind.Y3 ? 948 : 805)));
            case "URINE" ->
                checkup -> screen(
                        checkup,
                        station,
                        Map.of("URINE_PROTEIN", "MINUS", "URINE_SUGAR", "MINUS", "URINE_BLOOD", "TRACE"));
            case "VISION" ->
                checkup -> screen(checkup, station, Map.of("VISION_RIGHT", "PASSED", "VISION_LEFT", "PASSED"));
            case "HEARING" ->
                checkup -> screen(checkup, station, Map.of("HEARING_RIGHT", "PASSED", "HEARING_LEFT", "PASSED"));
            case "MEDICAL" -> checkup -> find(checkup, station, organs(sheet, false, said));
            case "DENTAL" ->
                checkup -> {
                    bean(RecordTeeth.class)
                            .record(nurse, checkup, 0, sound(), false, sheet.kind() == CheckupKind.Y3 ? "O" : "O1");
                    bean(RecordFindings.class).record(nurse, checkup, station, 1, organs(sheet, true, said));
                };
            default -> checkup -> bean(RecordWords.class).record(nurse, checkup, station, 0, "元気に過ごしています。");
        };
    }

    public void screen(CheckupId checkup, String station, Map<String, String> answers) {
        bean(RecordScreening.class).record(nurse, checkup, station, edition(checkup, station), answers);
    }

    public void find(CheckupId checkup, String station, List<RecordFindings.Said> findings) {
        bean(RecordFindings.class).record(nurse, checkup, station, edition(checkup, station), findings);
    }

    private static List<RecordFindings.Said> organs(CaseSheet sheet, boolean dental, Map<String, String> said) {
        return sheet.organs().stream()
                .filter(organ -> organ.equals("TEETH_AND_MOUTH") == dental)
                .map(organ -> new RecordFindings.Said(
                        organ,
                        said.getOrDefault(organ, "NO_FINDING"),
                        said.containsKey(organ) ? Optional.of("要確認") : Optional.empty()))
                .toList();
    }

    private static RecordMeasurements.Value value(Growth.Kind kind, int value) {
        return new RecordMeasurements.Value(kind, Optional.of(value), Set.of());
    }

    static List<String> sound() {
        return new ArrayList<>(Collections.nCopies(20, "SOUND"));
    }

    public void judge(CheckupId checkup, String medical, String support) {
        bean(JudgeCase.class)
                .judge(nurse, checkup, medical, support, sheet(checkup).version());
    }

    public void decide(Actor actor, CheckupId checkup) {
        bean(DecideCase.class)
                .decide(actor, checkup, Optional.empty(), sheet(checkup).version());
    }

    public void release(CheckupId checkup) {
        bean(ReleaseResult.class).release(nurse, checkup, sheet(checkup).version());
    }

    public MyResult mine(CheckupId checkup) {
        return bean(ReadMyResult.class).read(checkups.parent(child(checkup)), checkup);
    }

    public <B> B bean(Class<B> type) {
        return checkups.town.house.get(type);
    }
}
