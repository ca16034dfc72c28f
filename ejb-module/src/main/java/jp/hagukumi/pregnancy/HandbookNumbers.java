package jp.hagukumi.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import jp.hagukumi.pregnancy.store.HandbookRows;

/** Gives out the numbers of handbooks: gapless within a fiscal year, from the first of April. */
@ApplicationScoped
public class HandbookNumbers {

    @Inject
    HandbookRows handbooks;

    List<String> next(LocalDate on, int howMany) {
        var year = on.getMonthValue() >= Month.APRIL.getValue() ? on.getYear() : on.getYear() - 1;
        var last = handbooks.takeNumbers(year, howMany);
        return IntStream.rangeClosed(last - howMany + 1, last)
                .mapToObj(number -> "%04d-%06d".formatted(year, number))
                .toList();
    }
}
