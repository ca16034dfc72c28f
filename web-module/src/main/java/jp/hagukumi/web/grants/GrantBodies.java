package jp.hagukumi.web.grants;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.grants.AccountKind;
import jp.hagukumi.grants.AccountTold;
import jp.hagukumi.grants.DecideGrant;
import jp.hagukumi.grants.Deposit;
import jp.hagukumi.grants.Elsewhere;
import jp.hagukumi.grants.GrantFiling;
import jp.hagukumi.grants.GrantOutcome;
import jp.hagukumi.grants.GrantPaper;
import jp.hagukumi.grants.Instalment;
import jp.hagukumi.grants.Untold;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Encoded;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** Applications and decisions as JSON carries them to us. */
final class GrantBodies {

    private GrantBodies() {}

    /** An application. */
    @Body
    public record FilingBody(
            Instalment instalment,
            Optional<LocalDate> heartbeatOn,
            @Whole(min = 1, max = 9) Optional<Integer> fetuses,
            Optional<ElsewhereBody> elsewhere,
            Optional<AccountBody> account,
            boolean askOthers,
            boolean askClinic) {

        GrantFiling filing() {
            return new GrantFiling(
                    instalment,
                    heartbeatOn,
                    fetuses,
                    elsewhere.map(ElsewhereBody::elsewhere).orElse(Elsewhere.NOTHING),
                    account.map(AccountBody::account),
                    askOthers,
                    askClinic);
        }

        @Override
        public String toString() {
            return "FilingBody[…]";
        }
    }

    record ElsewhereBody(
            @Whole(min = 0, max = 10_000_000) int yen,
            @Text(max = 60) Optional<String> municipality,
            boolean oldScheme) {

        Elsewhere elsewhere() {
            return new Elsewhere(yen, municipality, oldScheme);
        }

        static ElsewhereBody of(Elsewhere elsewhere) {
            return new ElsewhereBody(Math.toIntExact(elsewhere.yen()), elsewhere.municipality(), elsewhere.oldScheme());
        }
    }

    /** An account: at a bank, or at ゆうちょ銀行. */
    @Body
    public record AccountBody(
            Optional<AtBankBody> bank,
            Optional<PostalBody> postal,
            @Text(max = 60) String holder,
            @Text(max = 60) Optional<String> formerSurname) {

        AccountTold account() {
            return new AccountTold(
                    bank.map(at -> new AccountTold.AtBank(at.bank(), at.branch(), at.kind(), at.number())),
                    postal.map(at -> new AccountTold.Postal(at.symbol(), at.number())),
                    holder,
                    formerSurname);
        }

        @Override
        public String toString() {
            return "AccountBody[…]";
        }
    }

    record AtBankBody(
            @Text(max = 4, pattern = "[0-9]{4}") String bank,
            @Text(max = 3, pattern = "[0-9]{3}") String branch,
            AccountKind kind,
            @Text(max = 7, pattern = "[0-9]{1,7}") String number) {

        @Override
        public String toString() {
            return "AtBankBody[…]";
        }
    }

    record PostalBody(
            @Text(max = 5, pattern = "[0-9]{5}") String symbol,
            @Text(max = 8, pattern = "[0-9]{2,8}") String number) {

        @Override
        public String toString() {
            return "PostalBody[…]";
        }
    }

    /** What she mends. */
    @Body
    public record MendBody(@Whole(min = 1, max = 1_000_000) int version, FilingBody filing) {}

    /** Nothing to say but that it is done. */
    @Body
    public record DoneBody(boolean done) {}

    /** An application on paper, with the day on which it came. */
    @Body
    public record ReceivedBody(
            FilingBody filing,
            LocalDate receivedOn,
            @Text(max = 200) Optional<String> receivedWhy) {

        Deposit deposit() {
            return new Deposit(receivedOn, receivedWhy);
        }
    }

    /**
     * A picture of a paper, or a PDF.
     *
     * @param base64 of at most 5 MiB
     */
    @Body
    public record PaperBody(
            GrantPaper kind,

            @Text(min = 4, max = Encoded.MOST_LETTERS, pattern = Encoded.LETTERS)
            String base64) {

        byte[] content() {
            return Encoded.file(base64, "papers." + kind);
        }

        /** A picture of her bankbook. */
        @Override
        public String toString() {
            return "PaperBody[" + kind + "]";
        }
    }

    record Added(int position) {}

    /** A pregnancy of which the city is told only after it was lost. */
    @Body
    public record UntoldBody(
            LocalDate dueOn,
            LocalDate heartbeatOn,
            LocalDate eventOn,
            @Whole(min = 1, max = 9) int fetuses,
            FilingBody filing,
            LocalDate receivedOn,
            @Text(max = 200) Optional<String> receivedWhy) {

        Untold untold() {
            return new Untold(dueOn, heartbeatOn, eventOn, fetuses);
        }

        Deposit deposit() {
            return new Deposit(receivedOn, receivedWhy);
        }
    }

    /** What the clerk asks her. */
    @Body
    public record AskBody(
            @Whole(min = 1, max = 1_000_000) int version,
            @Text(max = 500) String words,
            @Many(max = 4) Optional<List<GrantPaper>> papers) {

        Set<GrantPaper> asked() {
            return papers.map(Set::copyOf).orElse(Set.of());
        }
    }

    /** What the clerk saw and agrees to. */
    @Body
    public record DecideBody(
            @Whole(min = 1, max = 1_000_000) int version,
            GrantOutcome outcome,
            @Whole(min = 0, max = 10_000_000) int yen,
            @Text(max = 500) Optional<String> note) {

        DecideGrant.Seen seen() {
            return new DecideGrant.Seen(version, outcome, yen);
        }
    }

    /** Why it is reckoned anew, and what was learned of a payment elsewhere. */
    @Body
    public record ReckonBody(
            Optional<ElsewhereBody> first,
            Optional<ElsewhereBody> second,
            @Text(max = 500) String note) {

        Map<Instalment, Elsewhere> elsewhere() {
            var learned = new EnumMap<Instalment, Elsewhere>(Instalment.class);
            first.ifPresent(told -> learned.put(Instalment.FIRST, told.elsewhere()));
            second.ifPresent(told -> learned.put(Instalment.SECOND, told.elsewhere()));
            return learned;
        }
    }

    /** Whether a held line is paid after all. */
    @Body
    public record HeldBody(boolean pay) {}

    /** A table of rules to try out. */
    @Body
    public record TrialBody(
            @Text(max = 20_000, lines = true) String table) {}

    record Made(UUID id) {}

    record MadeLines(List<UUID> lines) {

        MadeLines {
            lines = List.copyOf(lines);
        }
    }
}
