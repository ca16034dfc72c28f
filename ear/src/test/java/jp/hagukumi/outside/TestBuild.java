package jp.hagukumi.outside;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import jp.hagukumi.testbuild.MovedClock;
import jp.hagukumi.testbuild.Probe;

/**
 * The application as the outside tests deploy it: the released EAR, and {@link MovedClock} and {@link Probe} laid into its
 * ejb-module. It is made beside the tests' city and by nothing but this class, so no build can release it by mistake.
 */
final class TestBuild {

    static final String HOUSE = "ejb-module.jar";
    private static final List<Class<?>> ADDED = List.of(MovedClock.class, Probe.class);

    private TestBuild() {}

    /** @return {@code made} */
    static Path of(Path released, Path made) throws IOException {
        Files.copy(released, made, StandardCopyOption.REPLACE_EXISTING);
        var house = Files.createTempFile("house", ".jar");
        try (var ear = FileSystems.newFileSystem(made, Map.of())) {
            Files.copy(ear.getPath(HOUSE), house, StandardCopyOption.REPLACE_EXISTING);
            try (var jar = FileSystems.newFileSystem(house, Map.of())) {
                for (var added : ADDED) {
                    add(added, jar);
                }
            }
            Files.copy(house, ear.getPath(HOUSE), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.delete(house);
        }
        return made;
    }

    private static void add(Class<?> added, FileSystem jar) throws IOException {
        var name = nameOf(added);
        try (var in = added.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not among the tests' classes");
            }
            Files.createDirectories(jar.getPath(name).getParent());
            Files.copy(in, jar.getPath(name));
        }
    }

    private static String nameOf(Class<?> added) {
        return added.getName().replace('.', '/') + ".class";
    }
}
