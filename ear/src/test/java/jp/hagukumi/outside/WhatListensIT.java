package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The server's doors, as the kernel of the machine sees them. */
class WhatListensIT {

    @Test
    void only_the_public_and_the_partners_listener_can_be_reached_from_another_machine() throws IOException {
        var city = Outside.city();

        assertThat(ListeningSockets.reachableFromOutside(city.serverProcess()))
                .containsExactlyInAnyOrder(city.ports().web(), city.ports().partners());
    }

    @Test
    void administration_and_operations_listen_on_this_machine_only_and_nothing_else_does() throws IOException {
        var city = Outside.city();

        assertThat(ListeningSockets.onLoopback(city.serverProcess()))
                .containsExactlyInAnyOrder(city.ports().admin(), city.ports().operations());
    }
}
