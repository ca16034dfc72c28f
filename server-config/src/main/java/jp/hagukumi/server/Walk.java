package jp.hagukumi.server;

import java.util.function.Consumer;

/** One real job, driven through the city's real doors after it has been stood up. */
@FunctionalInterface
public interface Walk {

    /**
     * @param city running and ready
     * @param say takes each step in a line, with the ids that it made
     * @throws Exception when a step does not do what it should; the run fails with it
     */
    void through(City city, Consumer<String> say) throws Exception;
}
