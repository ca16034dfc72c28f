package jp.hagukumi.births;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.hagukumi.births.ports.EntryOrder;
import jp.hagukumi.births.ports.FamilyRegister;
import jp.hagukumi.births.registration.LinkAnswer;
import jp.hagukumi.births.registration.LinkAnswer.NotEntered;
import jp.hagukumi.births.registration.LinkOutcome;

/** The contract, with the register in memory that the other tests of the house use. */
class FamilyRegisterInMemoryTest extends FamilyRegisterContract {

    @Override
    protected RegisterAtTheOtherEnd register(Function<LinkAnswer, LinkOutcome> city) {
        return new InMemory(new FamilyRegisterFake(), city);
    }

    private record InMemory(FamilyRegisterFake fake, Function<LinkAnswer, LinkOutcome> city)
            implements RegisterAtTheOtherEnd {

        @Override
        public FamilyRegister port() {
            return fake;
        }

        @Override
        public void is(Mood mood) {
            fake.away = mood == Mood.AWAY;
            fake.refuses = mood == Mood.REFUSING;
            fake.standing = mood == Mood.SLOW ? FamilyRegister.Standing.NOT_NOW : FamilyRegister.Standing.TAKEN;
        }

        @Override
        public int received(UUID order) {
            return (int) fake.sent.stream()
                    .filter(sent -> sent.order().equals(order))
                    .count();
        }

        @Override
        public int orders() {
            return fake.orders.size();
        }

        @Override
        public Optional<UUID> amends(UUID order) {
            return Optional.ofNullable(fake.orders.get(order))
                    .flatMap(EntryOrder::amends)
                    .map(EntryOrder.Amends::order);
        }

        @Override
        public boolean gaveUp(UUID order) {
            return fake.cancels.contains(order) && !fake.orders.containsKey(order);
        }

        @Override
        public void enters(UUID order) {
            fake.standing = FamilyRegister.Standing.ENTERED;
        }

        @Override
        public LinkOutcome.Kind says(Said said) {
            return city.apply(new LinkAnswer(
                            said.id(),
                            digest(said),
                            said.order(),
                            said.acceptanceNumber(),
                            said.on(),
                            said.words().map(words -> new NotEntered("OTHER", Optional.of(words)))))
                    .kind();
        }

        @Override
        public void givesUp(UUID order) {
            fake.standing = FamilyRegister.Standing.CANCELLED;
        }

        @Override
        public void losesEverything() {
            fake.orders.clear();
            fake.sent.clear();
        }

        private static Bytes digest(Said said) {
            try {
                var text = said.order() + said.acceptanceNumber() + said.on() + said.words();
                return Bytes.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }
    }
}
