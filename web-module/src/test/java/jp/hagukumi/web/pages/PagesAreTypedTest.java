package jp.hagukumi.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages' types, checked with nothing but a JDK and Maven: Node comes with Playwright's driver, the compiler and Lit's types
 * from WebJars.
 */
class PagesAreTypedTest {

    private static final Path UNPACKED = Path.of("target/type-check");

    @ParameterizedTest
    @ValueSource(strings = {"tsconfig.json", "tsconfig.worker.json"})
    void every_script_passes_the_strict_type_check(String project)
            throws IOException, InterruptedException, URISyntaxException {
        unpack("META-INF/resources/webjars/typescript/6.0.3/lib", "tsc.js");
        unpack("META-INF/resources/webjars/lit-html/3.3.2", "lit-html.d.ts");
        String node = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), true)
                .createProcessBuilder()
                .command()
                .get(0);
        Path compiler = UNPACKED.resolve("META-INF/resources/webjars/typescript/6.0.3/lib/tsc.js");
        Process check = new ProcessBuilder(node, compiler.toString(), "-p", project, "--pretty", "false")
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
    }

    /** Copies one folder of the WebJar that holds {@code member} to where the compiler looks for it. */
    private static void unpack(String folder, String member) throws IOException, URISyntaxException {
        if (Files.isRegularFile(UNPACKED.resolve(folder).resolve(member))) {
            return;
        }
        String found = folder + "/" + member;
        URI there = Objects.requireNonNull(PagesAreTypedTest.class.getResource("/" + found), found)
                .toURI();
        try (FileSystem jar = FileSystems.newFileSystem(there, Map.of());
                Stream<Path> files = Files.walk(jar.getPath("/" + folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = UNPACKED.resolve(file.toString().substring(1));
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
