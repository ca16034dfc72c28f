package jp.hagukumi.grants.payout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.grants.LineKind;
import jp.hagukumi.grants.LineState;
import jp.hagukumi.grants.banks.BankFindings;
import jp.hagukumi.grants.banks.BankTables;
import jp.hagukumi.grants.rules.BankDirectory;
import jp.hagukumi.grants.rules.DepositKind;
import jp.hagukumi.grants.rules.TransferAccount;
import jp.hagukumi.grants.rules.TransferCheck;
import jp.hagukumi.grants.rules.TransferFile;
import jp.hagukumi.grants.rules.TransferLine;
import jp.hagukumi.grants.rules.TransferName;
import jp.hagukumi.grants.store.AccountRows;
import jp.hagukumi.grants.store.LineRows;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.grants.store.StoredAccount;
import jp.hagukumi.grants.store.StoredBatch;
import jp.hagukumi.grants.store.StoredLine;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Writes a batch's file. Before it leaves, each amount is taken from the award anew, the bytes are read back record by record by
 * {@link TransferCheck}, and any difference refuses the whole (law 13).
 */
@ApplicationScoped
public class BatchFile {

    private static final int RECORD = 122;

    @Inject
    LineRows lines;

    @Inject
    AccountRows accounts;

    @Inject
    BankTables banks;

    @Inject
    Originators originators;

    @Inject
    ValueDays days;

    @Inject
    CityClock clock;

    /** A file with its fingerprint. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Written(byte[] bytes, byte[] sha256) {

        String hex() {
            return HexFormat.of().formatHex(sha256);
        }
    }

    /** @throws Refusal {@link PayoutRefusal#FILE_DISAGREES}, {@link PayoutRefusal#NO_ORIGINATOR} */
    Written write(StoredBatch batch, List<PaymentRows.Listed> listed) {
        Map<UUID, StoredLine> owed = lines
                .lock(listed.stream().map(one -> one.payment().line()).toList())
                .stream()
                .collect(Collectors.toMap(line -> line.id().value(), Function.identity()));
        var told = accounts.all(
                listed.stream().map(one -> one.payment().account()).distinct().toList());
        listed.forEach(one -> agree(one, owed));
        var yen = listed.stream().mapToLong(one -> one.payment().yen()).sum();
        if (listed.size() != batch.payments() || yen != batch.yen()) {
            throw disagrees("");
        }
        var terms = days.terms();
        var file = new TransferFile(originators.now(), batch.valueOn(), terms.lineEnds(), terms.category());
        var payments = listed.stream()
                .map(one -> line(
                        batch,
                        one,
                        Objects.requireNonNull(told.get(one.payment().account()))))
                .toList();
        return checked(file, payments, yen);
    }

    private Written checked(TransferFile file, List<TransferLine> payments, long yen) {
        try {
            var out = new ByteArrayOutputStream((payments.size() + 3) * RECORD);
            var totals = file.write(payments.iterator(), out);
            var bytes = out.toByteArray();
            var verdict = new TransferCheck(
                            banks.directory(),
                            days.days(),
                            file.lineEnds(),
                            days.terms().furthestDays())
                    .check(new ByteArrayInputStream(bytes), clock.today(), file, payments.iterator());
            BankFindings.ofFile(verdict).ifPresent(finding -> {
                throw Refusal.of(List.of(finding));
            });
            if (totals.yen() != yen || verdict.totals().yen() != yen) {
                throw disagrees("");
            }
            return new Written(bytes, MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The award says what is paid, not the payment. */
    private static void agree(PaymentRows.Listed one, Map<UUID, StoredLine> owed) {
        var line = Objects.requireNonNull(owed.get(one.payment().line()));
        if (line.kind() != LineKind.AWARD
                || line.state() != LineState.DUE
                || line.yen() != one.payment().yen()
                || one.payment().approvedBy().isEmpty()) {
            throw disagrees(String.valueOf(one.payment().number()));
        }
    }

    private TransferLine line(StoredBatch batch, PaymentRows.Listed one, StoredAccount account) {
        if (!account.isUsable()) {
            throw disagrees(String.valueOf(one.payment().number()));
        }
        return new TransferLine(
                String.format("%010d%010d", batch.number(), one.payment().number()),
                new TransferAccount(
                        account.bank(),
                        banks.directory().bank(account.bank()).flatMap(BankDirectory.Bank::halfWidth),
                        account.branch(),
                        banks.directory()
                                .branch(account.bank(), account.branch())
                                .flatMap(BankDirectory.Branch::halfWidth),
                        DepositKind.valueOf(account.kind().name()),
                        account.number()),
                new TransferName(account.holder()),
                one.payment().yen());
    }

    private static Refusal disagrees(String payment) {
        return new Refusal(PayoutRefusal.FILE_DISAGREES).with("payment", payment);
    }
}
