package jp.hagukumi.audit.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One look through an export. Reads line by line and holds one batch at a time, however long the export is. */
public final class Verification {

    private static final int MOST_FINDINGS = 1000;

    private final Map<String, PublicKey> keys = new HashMap<>();
    private final TreeMap<Long, Seal> anchors;
    private final List<String> findings = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    private Optional<Seal> open = Optional.empty();
    private final List<Entry> entries = new ArrayList<>();
    private Optional<Seal> last = Optional.empty();
    private long firstBatch;
    private long seals;
    private long sealedRows;
    private long unsealedRows;
    private long emptied;
    private boolean rowsSeen;
    private boolean inUnsealed;
    private boolean ended;

    /** @param anchors as read from the anchor files, by batch */
    public Verification(List<PublicKey> keys, Map<Long, Seal> anchors) {
        for (var key : keys) {
            this.keys.put(Chain.keyId(key), key);
        }
        this.anchors = new TreeMap<>(anchors);
    }

    /**
     * @param findings what is wrong, each a sentence; empty means the export is whole
     * @param notices what a person should know: how much was looked at, what is not yet covered
     */
    public record Result(List<String> findings, List<String> notices) {

        public Result {
            findings = List.copyOf(findings);
            notices = List.copyOf(notices);
        }

        public boolean whole() {
            return findings.isEmpty();
        }
    }

    public Result look(BufferedReader export) throws IOException {
        if (!Lines.HEADER.equals(export.readLine())) {
            find("The first line is not that of an audit export.");
            return result();
        }
        for (var line = export.readLine(); line != null; line = export.readLine()) {
            take(line);
        }
        closeBatch();
        if (!ended) {
            find("The export has no last line: it was cut off.");
        }
        lookAtAnchors();
        return result();
    }

    private void take(String line) {
        if (ended) {
            find("Something stands after the last line.");
            return;
        }
        try {
            if (line.startsWith(Lines.SEAL + "\t")) {
                closeBatch();
                openBatch(Lines.seal(line));
            } else if (line.startsWith(Lines.ENTRY + "\t")) {
                takeEntry(Lines.entry(line));
            } else if (line.equals(Lines.UNSEALED)) {
                closeBatch();
                inUnsealed = true;
            } else if (line.startsWith(Lines.END + "\t")) {
                closeBatch();
                ended = true;
                if (!line.equals(Lines.end(seals, sealedRows + unsealedRows))) {
                    find("The last line counts other numbers of seals or rows than there are.");
                }
            } else {
                find("A line is neither seal nor entry.");
            }
        } catch (IllegalArgumentException malformed) {
            find("A line can't be read"
                    + open.map(seal -> " in batch " + seal.batch()).orElse("") + ".");
        }
    }

    private void takeEntry(Entry entry) {
        if (inUnsealed) {
            unsealedRows++;
        } else if (open.isEmpty()) {
            find("Row " + entry.id() + " stands before any seal.");
        } else {
            entries.add(entry);
        }
    }

    private void openBatch(Seal seal) {
        if (seals == 0) {
            firstBatch = seal.batch();
        }
        seals++;
        open = Optional.of(seal);
    }

    private void closeBatch() {
        open.ifPresent(seal -> {
            lookAtLink(seal);
            lookAtRows(seal);
            lookAtSignature(seal);
            lookAtAnchor(seal);
            last = open;
        });
        sealedRows += entries.size();
        open = Optional.empty();
        entries.clear();
    }

    private void lookAtLink(Seal seal) {
        if (last.isPresent()) {
            if (seal.batch() != last.get().batch() + 1) {
                find("After batch " + last.get().batch() + " comes batch " + seal.batch() + ".");
            } else if (!java.util.Arrays.equals(seal.previous(), last.get().digest())) {
                find("Batch " + seal.batch() + " is not tied to the batch before it.");
            }
        } else if (seal.batch() == 1) {
            if (!java.util.Arrays.equals(seal.previous(), Seal.beginning())) {
                find("Batch 1 is not tied to the beginning.");
            }
        } else {
            var before = anchors.get(seal.batch() - 1);
            if (before == null || !java.util.Arrays.equals(before.digest(), seal.previous())) {
                find("The export begins at batch " + seal.batch() + ", which is tied to no anchor.");
            }
        }
    }

    private void lookAtRows(Seal seal) {
        if (entries.isEmpty() && seal.count() > 0 && !rowsSeen) {
            emptied++;
            return;
        }
        rowsSeen = true;
        if (entries.size() != seal.count()) {
            find("Batch " + seal.batch() + " was sealed with " + seal.count() + " rows and has " + entries.size()
                    + ".");
        }
        for (var i = 1; i < entries.size(); i++) {
            if (entries.get(i - 1).id() >= entries.get(i).id()) {
                find("The rows of batch " + seal.batch() + " are not in order.");
                return;
            }
        }
        var digest = Chain.digest(seal.batch(), seal.previous(), seal.sealedAt(), seal.keyId(), entries);
        if (!java.util.Arrays.equals(digest, seal.digest())) {
            find("The rows of batch " + seal.batch() + " are not those that were sealed.");
        }
    }

    private void lookAtSignature(Seal seal) {
        var key = keys.get(seal.keyId());
        if (key == null) {
            find("Batch " + seal.batch() + " is signed with a key that was not given: " + seal.keyId() + ".");
        } else if (!Chain.verify(key, seal.digest(), seal.signature())) {
            find("The signature of batch " + seal.batch() + " does not hold.");
        }
    }

    private void lookAtAnchor(Seal seal) {
        var anchor = anchors.get(seal.batch());
        if (anchor != null && !java.util.Arrays.equals(anchor.digest(), seal.digest())) {
            find("Batch " + seal.batch() + " is another than the one that was anchored.");
        }
        if (anchor == null && !anchors.isEmpty() && seal.batch() < anchors.lastKey()) {
            find("Batch " + seal.batch() + " was never anchored, though later ones were.");
        }
    }

    private void lookAtAnchors() {
        if (anchors.isEmpty()) {
            find("There are no anchors: a tail cut off or made anew could not be seen.");
            return;
        }
        var lastBatch = last.map(Seal::batch).orElse(0L);
        var missing = anchors.tailMap(lastBatch, false);
        if (!missing.isEmpty()) {
            find("Batches " + missing.firstKey() + " to " + missing.lastKey()
                    + " were anchored and are not in the export.");
        }
        if (lastBatch > anchors.lastKey()) {
            notices.add((lastBatch - anchors.lastKey()) + " batches at the end are not anchored yet.");
        }
    }

    private void find(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private Result result() {
        notices.add(seals + " batches from " + firstBatch + ", " + sealedRows + " sealed rows, " + unsealedRows
                + " rows not sealed yet.");
        if (emptied > 0) {
            notices.add("The rows of the first " + emptied
                    + " batches are gone; compare with the retention reports. Their seals hold.");
        }
        return new Result(findings, notices);
    }
}
