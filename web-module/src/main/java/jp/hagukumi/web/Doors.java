package jp.hagukumi.web;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import jp.hagukumi.web.guard.Correlate;
import jp.hagukumi.web.guard.EveryMethodIsMarked;
import jp.hagukumi.web.guard.Guard;
import jp.hagukumi.web.json.BodyReader;
import jp.hagukumi.web.json.BodyWriter;
import jp.hagukumi.web.problem.AnswerFailure;

/** What all doors of this module have in common. */
final class Doors {

    private static final Set<Class<?>> COMMON = Set.of(
            Correlate.class,
            Guard.class,
            EveryMethodIsMarked.class,
            BodyReader.class,
            BodyWriter.class,
            AnswerFailure.class);

    private Doors() {}

    static Set<Class<?>> with(Set<Class<?>> resources) {
        var all = new LinkedHashSet<>(COMMON);
        all.addAll(resources);
        return all;
    }

    /** No generated description of the door: the contract is the one that was written. */
    static Map<String, Object> properties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
