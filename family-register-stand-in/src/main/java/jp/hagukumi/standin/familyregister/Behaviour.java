package jp.hagukumi.standin.familyregister;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import jp.hagukumi.standin.familyregister.contract.ReasonCode;

/**
 * How the register behaves until it is told otherwise.
 *
 * @param door what a call meets
 * @param hold how long a call is kept waiting after it was carried out; told otherwise meanwhile, it is let go
 * @param answersByItself whether it answers at all without being told to
 * @param delay from the taking of an order to its answer
 * @param copies how often each answer is delivered, at least once
 * @param notEntered why it enters nothing; none where it enters
 */
record Behaviour(
        Door door,
        Duration hold,
        boolean answersByItself,
        Duration delay,
        int copies,
        Optional<ReasonCode> notEntered) {

    /** What a call meets before the register reads it. */
    enum Door {
        OPEN,
        /** 503, with nothing of the contract in it. */
        AWAY,
        /** A fault that says that sending it again helps nobody. */
        REFUSING
    }

    private static final Duration AT_MOST = Duration.ofMinutes(10);

    static Behaviour ordinary() {
        return new Behaviour(Door.OPEN, Duration.ZERO, true, Duration.ofSeconds(1), 1, Optional.empty());
    }

    /**
     * What is not said stays ordinary.
     *
     * @throws IllegalArgumentException when a word is not one of its, or a number is beyond ten minutes or ten copies
     */
    static Behaviour of(JsonObject told) {
        var ordinary = ordinary();
        return new Behaviour(
                Door.valueOf(told.getString("door", Door.OPEN.name())),
                millis(told, "holdMillis", ordinary.hold),
                told.getBoolean("answersByItself", true),
                millis(told, "delayMillis", ordinary.delay),
                within(told.getInt("copies", 1), 1, 10),
                Optional.ofNullable(told.getString("notEntered", null)).map(ReasonCode::valueOf));
    }

    private static Duration millis(JsonObject told, String name, Duration otherwise) {
        return Duration.ofMillis(within(told.getInt(name, (int) otherwise.toMillis()), 0, (int) AT_MOST.toMillis()));
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(number + " is not between " + least + " and " + most);
        }
        return number;
    }

    JsonObject asJson() {
        var told = Json.createObjectBuilder()
                .add("door", door.name())
                .add("holdMillis", hold.toMillis())
                .add("answersByItself", answersByItself)
                .add("delayMillis", delay.toMillis())
                .add("copies", copies);
        notEntered.ifPresent(reason -> told.add("notEntered", reason.name()));
        return told.build();
    }
}
