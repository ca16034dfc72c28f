package jp.hagukumi.web.births;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import jp.hagukumi.births.SlipContent;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Text;

/** 出生連絡票 as JSON carries it, to us and from us. */
@Body
public record SlipBody(
        @Text(max = 20, pattern = PHONE) String motherPhone,
        @Text(max = 20, pattern = PHONE) Optional<String> otherPhone,
        @Text(max = 100) Optional<String> callTimes,
        Stay stay,
        Hospitalised hospitalised,
        Optional<SlipContent.Feeding> feeding,
        Optional<SlipContent.Condition> motherCondition,
        @Many(max = 12) List<SlipContent.Concern> concerns,
        @Text(max = 1000, lines = true) Optional<String> freeText,
        VisitWish visitWish,
        Optional<LowBirthWeight> lowBirthWeight) {

    static final String PHONE = "[0-9+() -]{9,20}";

    record Stay(
            SlipContent.StayKind kind,
            @Text(max = 200) Optional<String> address,
            @Text(max = 6, pattern = "[0-9]{6}") Optional<String> municipality,
            @Text(max = 20, pattern = PHONE) Optional<String> phone,
            Optional<LocalDate> until) {}

    record Hospitalised(
            boolean mother,
            boolean child,
            @Text(max = 60) Optional<String> hospitalName,
            Optional<LocalDate> dischargeOn) {}

    record VisitWish(
            SlipContent.VisitPlace place, @Text(max = 200) Optional<String> days) {}

    record LowBirthWeight(
            @Text(max = 200) String presentPlace,
            @Text(max = 20, pattern = PHONE) Optional<String> presentPhone,
            @Text(max = 500, lines = true) Optional<String> note) {}

    SlipContent content() {
        return new SlipContent(
                motherPhone,
                otherPhone,
                callTimes,
                new SlipContent.Stay(stay.kind(), stay.address(), stay.municipality(), stay.phone(), stay.until()),
                new SlipContent.Hospitalised(
                        hospitalised.mother(),
                        hospitalised.child(),
                        hospitalised.hospitalName(),
                        hospitalised.dischargeOn()),
                feeding,
                motherCondition,
                new LinkedHashSet<>(concerns),
                freeText,
                visitWish.place(),
                visitWish.days(),
                lowBirthWeight.map(block ->
                        new SlipContent.LowBirthWeight(block.presentPlace(), block.presentPhone(), block.note())));
    }

    static SlipBody of(SlipContent content) {
        var stay = content.stay();
        var hospitalised = content.hospitalised();
        return new SlipBody(
                content.motherPhone(),
                content.otherPhone(),
                content.callTimes(),
                new Stay(stay.kind(), stay.address(), stay.municipality(), stay.phone(), stay.until()),
                new Hospitalised(
                        hospitalised.mother(),
                        hospitalised.child(),
                        hospitalised.hospitalName(),
                        hospitalised.dischargeOn()),
                content.feeding(),
                content.motherCondition(),
                List.copyOf(new TreeSet<>(content.concerns())),
                content.freeText(),
                new VisitWish(content.visitWish(), content.wishedDays()),
                content.lowBirthWeight()
                        .map(block -> new LowBirthWeight(block.presentPlace(), block.presentPhone(), block.note())));
    }

    /** What a family writes is about people. */
    @Override
    public String toString() {
        return "SlipBody[…]";
    }
}
