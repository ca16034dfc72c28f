package jp.hagukumi.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people of the demonstration who can sign in. None of them lives. They stand in {@code people.csv}, the list by which the
 * application binds their subjects; the build lays the same file beside this class.
 */
public final class DemoPeople {

    /**
     * @param realm which provider knows the person
     * @param subject the {@code sub} of the person's tokens
     * @param name as shown on the sign-in page
     * @param part what the person does in the demonstration
     */
    public record Person(String realm, String subject, String name, String part) {}

    private static final List<Person> ALL =
            lines().map(line -> line.split(",")).flatMap(DemoPeople::person).toList();

    private DemoPeople() {}

    public static List<Person> all() {
        return ALL;
    }

    static String asJson() {
        return ALL.stream()
                .map(person -> "{\"realm\":\"%s\",\"sub\":\"%s\",\"name\":\"%s\",\"part\":\"%s\"}"
                        .formatted(person.realm(), person.subject(), person.name(), person.part()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Stream<Person> person(String[] cells) {
        return switch (cells[0]) {
            case "staff" -> Stream.of(new Person("staff", cells[1], cells[2], cells[4]));
            case "user" -> Stream.of(new Person("partners", cells[1], cells[2], cells[4]));
            case "account" -> Stream.of(new Person("residents", cells[1], cells[3], cells[4]));
            default -> Stream.empty();
        };
    }

    private static Stream<String> lines() {
        try (var file = DemoPeople.class.getResourceAsStream("people.csv")) {
            if (file == null) {
                throw new IllegalStateException("people.csv is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
