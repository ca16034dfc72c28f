package jp.hagukumi.documents.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.documents.model.ArchivalMarks;
import jp.hagukumi.documents.model.LetterSheets;
import jp.hagukumi.documents.model.LetterSheets.Sheet;
import jp.hagukumi.documents.rules.LetterWindow;
import jp.hagukumi.documents.store.StoredLetter;
import jp.hagukumi.identity.Address;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Letters as paper: PDF/A-2u, a sheet of A4 each, placed for the window of the city's envelope. */
@ApplicationScoped
public class LetterPaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final ReferenceTable WINDOWS = ReferenceTable.read("/jp/hagukumi/reference/letter-window.csv");

    @Inject
    CityCalendar calendar;

    LetterWindow window(LocalDate day) {
        return LetterWindow.on(WINDOWS, calendar.city().municipalityCode(), day);
    }

    /** @param name of the addressee, exactly as registered */
    Sheet sheet(StoredLetter letter, String name, Optional<Address> address, LocalDate day) {
        return new Sheet(
                address.map(known -> lines(known) + "\n").orElse("") + name + "　様",
                sender(letter.matter().ward()) + "\n" + DAY.format(day),
                letter.text(),
                "手紙の番号 / Letter no. " + letter.id());
    }

    static String lines(Address address) {
        return Stream.of(
                        address.postcode().map(LetterPaper::postcode).stream(),
                        Stream.of(address.text()),
                        address.building().stream())
                .flatMap(line -> line)
                .collect(Collectors.joining("\n"));
    }

    /** The ward's first office; the city's name where the ward has none yet. */
    private String sender(String ward) {
        return calendar.offices().stream()
                .filter(office -> office.ward().equals(ward))
                .findFirst()
                .map(this::lines)
                .orElseGet(() -> calendar.city().name());
    }

    private String lines(CityFacts.Office office) {
        return Stream.of(
                        Stream.of(calendar.city().name() + office.name()),
                        office.postcode().map(LetterPaper::postcode).stream(),
                        Stream.of(office.address()),
                        Stream.of(office.phone())
                                .filter(phone -> !phone.isEmpty())
                                .map(phone -> "電話 " + phone))
                .flatMap(line -> line)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String postcode(String digits) {
        return "〒" + digits.substring(0, 3) + "-" + digits.substring(3);
    }

    /** All in one document, each on its own sheet. The same sheets at the same time make the same bytes. */
    byte[] bytes(String title, List<Sheet> sheets, LocalDate day, Instant made) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            try (var drawn = LetterSheets.on(document, window(day))) {
                for (var sheet : sheets) {
                    drawn.draw(sheet);
                }
            }
            ArchivalMarks.put(document, title, made.truncatedTo(ChronoUnit.SECONDS));
            document.save(out);
            return out.toByteArray();
        } catch (IOException memoryOnly) {
            throw new UncheckedIOException(memoryOnly);
        }
    }
}
