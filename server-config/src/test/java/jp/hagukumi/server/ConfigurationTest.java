package jp.hagukumi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    @Test
    void a_setting_that_the_server_has_is_not_sent_again() {
        var step = Configuration.parse("set a.b=32", Map.of()).get(0);

        assertThat(step.wanted(Map.of("a.b", "32"))).isFalse();
        assertThat(step.wanted(Map.of("a.b", "5"))).isTrue();
        assertThat(step.wanted(Map.of())).isTrue();
    }

    @Test
    void a_guard_holds_for_the_next_command_only() {
        var steps = Configuration.parse("#@absent a.name\ncreate-a\nset a.b=1", Map.of());

        assertThat(steps).extracting(Step::command).containsExactly("create-a", "set a.b=1");
        assertThat(steps.get(0).wanted(Map.of("a.name", "a"))).isFalse();
        assertThat(steps.get(1).wanted(Map.of("a.name", "a"))).isTrue();
    }

    @Test
    void an_option_is_recognised_in_a_list_of_options() {
        var step = Configuration.parse("#@unlisted options -Xmx1g\ncreate-jvm-options -Xmx1g", Map.of())
                .get(0);

        assertThat(step.wanted(Map.of("options", "-server,-Xmx1g,-Da=b"))).isFalse();
        assertThat(step.wanted(Map.of("options", "-server,-Xmx1g5"))).isTrue();
    }

    @Test
    void a_value_that_is_not_given_is_an_error_and_not_an_empty_setting() {
        assertThatThrownBy(() -> Configuration.parse("set a={{web.port}}", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("web.port");
    }

    @Test
    void a_command_that_could_not_be_repeated_needs_a_guard() {
        assertThatThrownBy(() -> Configuration.parse("create-http partners", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_answers_of_the_server_are_told_apart_by_their_order() {
        var state = ServerState.read(List.of(
                "configs.config.server-config.a=1",
                "Command get executed successfully.",
                "secure-admin.enabled=true",
                "Command get executed successfully.",
                "resources.jdbc-connection-pool.P.property.URL=jdbc:h2:x;A=TRUE",
                "Command get executed successfully.",
                "fish.payara.x\t<OFF>  ",
                "Command list-log-levels executed successfully.",
                "handlers\t<a,b>  ",
                "Command list-log-attributes executed successfully.",
                "one-alias",
                "another-alias",
                "Command list-password-aliases executed successfully.",
                "Command multimode executed successfully."));

        var expected = new HashMap<String, String>();
        expected.put("configs.config.server-config.a", "1");
        expected.put("secure-admin.enabled", "true");
        expected.put("resources.jdbc-connection-pool.P.property.URL", "jdbc:h2:x;A=TRUE");
        expected.put("log-level:fish.payara.x", "OFF");
        expected.put("log-attribute:handlers", "a,b");
        expected.put("password-aliases", "one-alias,another-alias");
        assertThat(state).isEqualTo(expected);
    }
}
