package jp.hagukumi.checkups.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;

/**
 * A checkup's result as the guardian reads it: what was measured and screened, the teeth, the medical judgement and what the family was
 * advised. The need of support, the interview and the physician's own words are not among it: they are spoken about.
 *
 * @param findings items with a finding, without the words
 */
public record MyResult(
        CheckupId checkup,
        String childName,
        CheckupKind kind,
        LocalDate day,
        List<CaseSheet.Measured> measurements,
        List<CaseSheet.Screened> screenings,
        Optional<CaseSheet.Teeth> teeth,
        List<String> findings,
        String medical,
        Optional<String> guidance,
        Instant releasedAt) {

    public MyResult {
        measurements = List.copyOf(measurements);
        screenings = List.copyOf(screenings);
        findings = List.copyOf(findings);
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "MyResult[" + checkup + "]";
    }
}
