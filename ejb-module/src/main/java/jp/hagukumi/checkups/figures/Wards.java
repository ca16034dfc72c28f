package jp.hagukumi.checkups.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.identity.CityFacts;
import jp.hagukumi.kernel.access.Access;

/** The wards that somebody may see figures of, and what they are called. */
@ApplicationScoped
public class Wards {

    @Inject
    CityCalendar calendar;

    Set<String> within(Access.Reach reach, Optional<String> asked) {
        return reach.within(asked).orElseGet(() -> names().keySet());
    }

    Map<String, String> names() {
        return calendar.city().wards().stream().collect(Collectors.toMap(CityFacts.Ward::code, CityFacts.Ward::name));
    }
}
