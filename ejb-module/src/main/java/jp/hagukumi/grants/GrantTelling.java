package jp.hagukumi.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import jp.hagukumi.documents.letters.LetterText;
import jp.hagukumi.documents.letters.LetterText.Line;
import jp.hagukumi.documents.letters.Letters;
import jp.hagukumi.grants.rules.GrantDecision;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.grants.store.StoredApplication;
import jp.hagukumi.grants.store.StoredCase;
import jp.hagukumi.grants.store.StoredLine;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.notifications.Notices;

/**
 * Tells her what was decided: in the app, and as a letter (様式: 認定・支払決定通知書, 却下通知書), because a decision on a right is
 * handed over in writing and says how to object (行政不服審査法82条).
 */
@ApplicationScoped
public class GrantTelling {

    private static final String PAGE = "/grants";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final Properties WORDS = words();

    @Inject
    Notices notices;

    @Inject
    Letters letters;

    /** @param decision the id it is kept under, which owns the letter */
    void decided(
            StoredCase known, StoredApplication application, GrantDecision decision, UUID kept, Optional<String> note) {
        var granted = decision.outcome() == GrantDecision.Outcome.GRANTED;
        var notice = !granted
                ? GrantNotice.GRANT_REFUSED
                : decision.yen() > 0 ? GrantNotice.GRANT_DECIDED : GrantNotice.GRANT_DECIDED_NOTHING_LEFT;
        tell(known, notice, decision.yen());
        var lines = new ArrayList<Line>();
        lines.add(Line.paragraph(word((granted ? "granted." : "refused.") + application.instalment() + ".text")));
        lines.add(new Line(word("filed"), DAY.format(application.filedOn())));
        if (granted) {
            lines.add(new Line(word("yen"), yen(decision.yen())));
        }
        decision.steps().stream()
                .filter(step -> !step.holds())
                .forEach(step -> lines.add(Line.paragraph("・" + sentence(step))));
        note.ifPresent(words -> lines.add(new Line(word("note"), words)));
        lines.add(Line.paragraph(word("objection")));
        lines.add(Line.paragraph(word((granted ? "granted" : "refused") + ".en")));
        write(
                known,
                notice,
                kept,
                word((granted ? "granted." : "refused.") + application.instalment() + ".title"),
                lines);
    }

    /** The difference after a fact has changed. */
    void reckoned(StoredCase known, StoredLine line) {
        var more = line.kind() == LineKind.AWARD;
        var notice = more ? GrantNotice.GRANT_MORE : GrantNotice.GRANT_CLAIMED;
        tell(known, notice, line.yen());
        write(
                known,
                notice,
                line.decision(),
                word(more ? "more.title" : "claim.title"),
                List.of(
                        Line.paragraph(word(more ? "more.text" : "claim.text")),
                        new Line(word("yen"), yen(line.yen())),
                        Line.paragraph(word("objection")),
                        Line.paragraph(word(more ? "more.en" : "claim.en"))));
    }

    /** On their way to the accounts: in a few statements, however many they are. */
    public void exported(List<PaymentRows.Listed> going, LocalDate on) {
        notices.tellEach(
                GrantNotice.GRANT_ON_ITS_WAY,
                PAGE,
                going.stream()
                        .map(one -> new Notices.News(
                                one.woman(),
                                Map.of("yen", String.format("%,d", one.payment().yen()), "date", on.toString()),
                                one.payment().id().value()))
                        .toList());
    }

    /** The bank gave it back. */
    public void cameBack(PersonId woman) {
        notices.tell(woman.value(), GrantNotice.GRANT_CAME_BACK, Map.of(), PAGE);
    }

    /** A condition with its answer and in words. */
    static GrantView.Said said(GrantDecision.Step step) {
        return new GrantView.Said(step.condition().name(), step.holds(), step.day(), step.yen(), sentence(step));
    }

    /** A condition in words, with the day or the amount that decided it. */
    static String sentence(GrantDecision.Step step) {
        return word("condition." + step.condition() + (step.holds() ? ".holds" : ".fails"))
                .replace("{day}", step.day().map(DAY::format).orElse(""))
                .replace("{yen}", step.yen().map(GrantTelling::yen).orElse(""));
    }

    private void tell(StoredCase known, GrantNotice notice, long yen) {
        notices.tell(known.woman().value(), notice, Map.of("yen", String.format("%,d", yen)), PAGE);
    }

    private void write(StoredCase known, GrantNotice notice, UUID owner, String title, List<Line> lines) {
        letters.write(
                new Letters.Matter("grants." + notice.name(), owner, Role.BENEFIT_CLERK, known.ward()),
                known.woman(),
                List.of(known.woman().value()),
                new LetterText(title, lines));
    }

    private static String yen(long yen) {
        return String.format("%,d円", yen);
    }

    private static String word(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), key);
    }

    private static Properties words() {
        var words = new Properties();
        try (var file = Objects.requireNonNull(GrantTelling.class.getResourceAsStream("letters.properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
