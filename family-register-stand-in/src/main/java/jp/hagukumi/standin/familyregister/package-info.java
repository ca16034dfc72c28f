/**
 * A family-register system (戸籍情報システム) that behaves as one tells it, for the demonstration and the tests: another office's
 * system, in a process of its own, that shares no code with the city's and knows it by the contract alone (ADR 7).
 *
 * <p>What it keeps is in memory: each order once by its id, where it stands, what was entered, and cancels also of orders that
 * never came. A restart forgets all of it, as a system that lost its data would. It takes calls on a listener with mutual TLS,
 * checks each message's signature, and answers after a while at the city's own endpoint, until the answer is taken.
 *
 * <p>Its control door listens in the clear and on loopback only: whoever reaches it decides what the register says. It exists in
 * demonstrations and tests, never in a city.
 */
@org.jspecify.annotations.NullMarked
package jp.hagukumi.standin.familyregister;
