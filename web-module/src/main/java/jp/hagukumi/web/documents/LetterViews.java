package jp.hagukumi.web.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.documents.letters.Lacking;
import jp.hagukumi.documents.letters.LetterBatch;
import jp.hagukumi.documents.letters.LetterBatchState;
import jp.hagukumi.documents.letters.LetterHold;
import jp.hagukumi.documents.letters.LetterMove;
import jp.hagukumi.documents.letters.LetterState;
import jp.hagukumi.documents.letters.LetterText;
import jp.hagukumi.documents.letters.LetterView;
import jp.hagukumi.documents.letters.ReadLetterBatch;
import jp.hagukumi.identity.Address;
import jp.hagukumi.kernel.access.Role;

/** Letters as the desk is shown them. Lists leave out where somebody lives and what the letter says: that is read one by one. */
final class LetterViews {

    private static final String ADDRESS = "ADDRESS";

    private LetterViews() {}

    record Letters(List<Row> items) {

        static Letters of(List<LetterView> letters) {
            return new Letters(letters.stream().map(Row::of).toList());
        }
    }

    record Row(
            UUID id,
            UUID ownerId,
            String purpose,
            Role desk,
            LetterState state,
            int rowVersion,
            Instant writtenAt,
            String name,
            String title,
            List<LetterHold> holds,
            List<Characters> lacking,
            Set<LetterMove> allowed) {

        static Row of(LetterView letter) {
            return new Row(
                    letter.id().value(),
                    letter.owner(),
                    letter.purpose(),
                    letter.desk(),
                    letter.state(),
                    letter.rowVersion(),
                    letter.writtenAt(),
                    letter.name(),
                    letter.text().title(),
                    letter.holds().stream().sorted().toList(),
                    letter.lacking().stream()
                            .map(one -> Characters.of(one, one.place().equals(ADDRESS)))
                            .toList(),
                    letter.allowed());
        }
    }

    record Letter(
            UUID id,
            UUID ownerId,
            String purpose,
            Role desk,
            String ward,
            LetterState state,
            int rowVersion,
            Instant writtenAt,
            String name,
            Optional<Place> address,
            String title,
            List<LetterText.Line> lines,
            List<LetterHold> holds,
            List<Characters> lacking,
            Set<LetterMove> allowed) {

        static Letter of(LetterView letter) {
            return new Letter(
                    letter.id().value(),
                    letter.owner(),
                    letter.purpose(),
                    letter.desk(),
                    letter.ward(),
                    letter.state(),
                    letter.rowVersion(),
                    letter.writtenAt(),
                    letter.name(),
                    letter.address().map(Place::of),
                    letter.text().title(),
                    letter.text().lines(),
                    letter.holds().stream().sorted().toList(),
                    letter.lacking().stream()
                            .map(one -> Characters.of(one, false))
                            .toList(),
                    letter.allowed());
        }
    }

    record Place(Optional<String> postcode, String text, Optional<String> building) {

        static Place of(Address address) {
            return new Place(address.postcode(), address.text(), address.building());
        }
    }

    /** @param words left out where they would tell an address */
    record Characters(String place, Optional<String> words, List<String> codePoints) {

        static Characters of(Lacking lacking, boolean hidden) {
            return new Characters(
                    lacking.place(), Optional.of(lacking.words()).filter(words -> !hidden), lacking.codePoints());
        }
    }

    record Made(UUID batchId) {}

    record Batches(List<Batch> items) {

        static Batches of(List<LetterBatch> batches) {
            return new Batches(batches.stream().map(Batch::of).toList());
        }
    }

    record Batch(
            UUID id,
            String ward,
            Role desk,
            LetterBatchState state,
            int rowVersion,
            String windowRule,
            int sheets,
            Instant madeAt,
            Optional<Instant> postedAt) {

        static Batch of(LetterBatch batch) {
            return new Batch(
                    batch.id().value(),
                    batch.ward(),
                    batch.desk(),
                    batch.state(),
                    batch.rowVersion(),
                    batch.windowRule(),
                    batch.letters(),
                    batch.madeAt(),
                    batch.postedAt());
        }
    }

    record BatchWithLetters(Batch batch, List<Row> letters) {

        static BatchWithLetters of(ReadLetterBatch.View view) {
            return new BatchWithLetters(
                    Batch.of(view.batch()), view.letters().stream().map(Row::of).toList());
        }
    }
}
