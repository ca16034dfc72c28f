package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is released has neither a movable date nor a probe, and is in all else what the outside tests have tried. */
class ReleasedIT {

    @TempDir
    private Path directory;

    @Test
    void the_released_application_has_no_class_of_the_test_build() throws IOException {
        assertThat(entries(Outside.released()).keySet()).noneMatch(entry -> entry.contains("testbuild"));
    }

    @Test
    void the_tested_application_is_the_released_one_and_clock_and_probe_of_the_test_build_and_nothing_else()
            throws IOException {
        var released = entries(Outside.released());
        var tested = entries(TestBuild.of(Outside.released(), directory.resolve("tested.ear")));

        var added = new HashSet<>(tested.keySet());
        added.removeAll(released.keySet());
        assertThat(added)
                .containsExactlyInAnyOrder(
                        TestBuild.HOUSE + "!jp/hagukumi/testbuild/MovedClock.class",
                        TestBuild.HOUSE + "!jp/hagukumi/testbuild/Probe.class");
        tested.keySet().removeAll(added);
        assertThat(tested).isEqualTo(released);
    }

    /** Each file of the archive, and of the house within it, by name with its content's hash. */
    private static Map<String, Integer> entries(Path ear) throws IOException {
        var entries = new HashMap<String, Integer>();
        try (var in = Files.newInputStream(ear)) {
            read(in, "", entries);
        }
        return entries;
    }

    private static void read(InputStream archive, String prefix, Map<String, Integer> entries) throws IOException {
        var zip = new ZipInputStream(archive);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var content = zip.readAllBytes();
            if (entry.getName().equals(TestBuild.HOUSE)) {
                read(new ByteArrayInputStream(content), entry.getName() + "!", entries);
            } else if (!entry.isDirectory()) {
                entries.put(prefix + entry.getName(), Objects.hash(content.length, Arrays.hashCode(content)));
            }
        }
    }
}
