package jp.hagukumi.web.births;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.hagukumi.births.AttendantType;
import jp.hagukumi.births.CertificateContent;
import jp.hagukumi.births.ChildSex;
import jp.hagukumi.births.PlaceType;
import jp.hagukumi.births.Plurality;
import jp.hagukumi.kernel.text.Written;

/** A certificate's content as it is shown; {@code place} and {@code attendant} are missing where they are hidden. */
record ContentView(
        Optional<String> childFamilyName,
        Optional<String> childGivenName,
        ChildSex sex,
        LocalDateTime bornAt,
        Optional<Place> place,
        Optional<Integer> weightGrams,
        Optional<Integer> lengthMillimetres,
        Children plurality,
        String motherName,
        int gestationWeeks,
        int gestationDays,
        int liveBirths,
        int stillbirths,
        LocalDate certifiedOn,
        Optional<Attendant> attendant) {

    record Place(PlaceType kind, String address, Optional<String> facilityName) {}

    record Children(Plurality kind, Optional<Integer> count, Optional<Integer> order) {}

    record Attendant(AttendantType kind, String address, String name) {}

    static ContentView of(CertificateContent content, boolean placeVisible) {
        return new ContentView(
                content.childFamilyName().map(Written::exact),
                content.childGivenName().map(Written::exact),
                content.childSex(),
                content.bornAt(),
                Optional.of(new Place(
                                content.placeType(),
                                content.placeAddress().exact(),
                                content.facilityName().map(Written::exact)))
                        .filter(place -> placeVisible),
                content.birthWeightGrams(),
                content.birthLengthCm()
                        .map(length -> length.multiply(BigDecimal.TEN).intValueExact()),
                new Children(content.plurality(), content.pluralityCount(), content.birthOrderInDelivery()),
                content.motherName().exact(),
                content.gestationWeeks(),
                content.gestationDays(),
                content.motherLiveBirths(),
                content.motherStillbirths22w(),
                content.certifiedOn(),
                Optional.of(new Attendant(
                                content.attendantType(),
                                content.attendantAddress().exact(),
                                content.attendantName().exact()))
                        .filter(attendant -> placeVisible));
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "ContentView[…]";
    }
}
