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
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** 出生証明書 as JSON carries it. Lengths are whole millimetres, so that no fraction is ever rounded. */
record ContentBody(
        @Text(max = 50) Optional<String> childFamilyName,
        @Text(max = 50) Optional<String> childGivenName,
        ChildSex sex,
        LocalDateTime bornAt,
        Place place,
        @Whole(min = 100, max = 7000) Optional<Integer> weightGrams,
        @Whole(min = 100, max = 700) Optional<Integer> lengthMillimetres,
        Children plurality,
        @Text(max = 50) String motherName,
        @Whole(min = 19, max = 45) int gestationWeeks,
        @Whole(min = 0, max = 6) int gestationDays,
        @Whole(min = 1, max = 30) int liveBirths,
        @Whole(min = 0, max = 30) int stillbirths,
        LocalDate certifiedOn,
        Attendant attendant) {

    record Place(
            PlaceType kind,
            @Text(max = 100) String address,
            @Text(max = 60) Optional<String> facilityName) {}

    record Children(
            Plurality kind,
            @Whole(min = 2, max = 9) Optional<Integer> count,
            @Whole(min = 1, max = 9) Optional<Integer> order) {}

    record Attendant(
            AttendantType kind,
            @Text(max = 100) String address,
            @Text(max = 50) String name) {}

    CertificateContent content() {
        return new CertificateContent(
                childFamilyName.map(Written::new),
                childGivenName.map(Written::new),
                sex,
                bornAt,
                place.kind(),
                new Written(place.address()),
                place.facilityName().map(Written::new),
                weightGrams,
                lengthMillimetres.map(length -> BigDecimal.valueOf(length, 1)),
                plurality.kind(),
                plurality.count(),
                plurality.order(),
                new Written(motherName),
                gestationWeeks,
                gestationDays,
                liveBirths,
                stillbirths,
                certifiedOn,
                attendant.kind(),
                new Written(attendant.address()),
                new Written(attendant.name()));
    }

    /** It is all about two people. */
    @Override
    public String toString() {
        return "ContentBody[…]";
    }
}
