package jp.hagukumi.pregnancy.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.hagukumi.identity.Institutions;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.checkups.CheckupTaking;
import jp.hagukumi.pregnancy.results.store.ResultFiles;
import jp.hagukumi.pregnancy.results.store.SentRows;

/**
 * Takes a file in, line by line, in the caller's transaction: each line the way a message goes. A line that is refused wrote nothing,
 * so the others stand.
 */
@ApplicationScoped
public class FileIntake {

    @Inject
    SentRows sent;

    @Inject
    ResultFiles files;

    @Inject
    ResultIntake intake;

    @Inject
    Institutions institutions;

    @Inject
    CityClock clock;

    /** @param about the women whose results came */
    record Work(FileOutcome outcome, List<UUID> about) {}

    /** One file at a time in the city. @throws Refusal as {@link ResultFile#read} */
    Work take(Actor actor, KeptBytes content) {
        var file = ResultFile.read(content);
        sent.hold("pregnancy.results.file");
        var before = files.takenAt(content.sha256());
        var numbers = new HashSet<String>();
        var about = new TreeSet<UUID>();
        var lines = new ArrayList<FileOutcome.Line>();
        for (var line : file.lines()) {
            lines.add(line(actor, line, numbers, about));
        }
        return new Work(new FileOutcome(before, lines), List.copyOf(about));
    }

    private FileOutcome.Line line(Actor actor, ResultFile.Line line, Set<String> numbers, Set<UUID> about) {
        var number = line.cells()
                .map(cells -> cells.getOrDefault(ResultColumn.NUMBER, ""))
                .orElse("");
        var shown = number.matches("[A-Za-z0-9._-]{1,40}") ? number : "";
        try {
            var cells = line.cells().orElseThrow(() -> Refusal.of(List.of(Finding.at("", ResultRefusal.LINE_BROKEN))));
            var sender = senderOf(cells);
            var told = ResultForm.read(cells);
            if (!numbers.add(sender + " " + number)) {
                throw Refusal.at("number", ResultRefusal.LINE_DOUBLED);
            }
            var outcome = intake.take(actor, sender, told, CheckupTaking.Source.FILE);
            if (!outcome.repeated()) {
                about.addAll(intake.about(outcome.sent()));
            }
            return new FileOutcome.Line(
                    line.number(), shown, verdict(outcome), outcome.sent().because(), List.of());
        } catch (Refusal refused) {
            return new FileOutcome.Line(
                    line.number(), shown, FileOutcome.Verdict.REFUSED, Optional.empty(), findings(refused));
        }
    }

    private String senderOf(Map<ResultColumn, String> cells) {
        var code = cells.getOrDefault(ResultColumn.INSTITUTION, "");
        if (!code.matches("[0-9]{10}")
                || institutions
                        .ofCode(code)
                        .filter(known -> known.validOn(clock.today()))
                        .isEmpty()) {
            throw Refusal.at("institution", ResultRefusal.INSTITUTION_UNKNOWN);
        }
        return code;
    }

    private static FileOutcome.Verdict verdict(ResultIntake.Outcome outcome) {
        if (outcome.repeated()) {
            return FileOutcome.Verdict.KNOWN;
        }
        return outcome.sent().state() == SentResultState.SET_ASIDE
                ? FileOutcome.Verdict.SET_ASIDE
                : FileOutcome.Verdict.TAKEN;
    }

    private static List<Finding> findings(Refusal refused) {
        return refused.findings().isEmpty()
                ? List.of(
                        new Finding(refused.arguments().getOrDefault("field", ""), refused.code(), refused.arguments()))
                : refused.findings();
    }
}
