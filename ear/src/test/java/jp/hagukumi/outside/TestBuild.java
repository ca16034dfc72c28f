package jp.hagukumi.outside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import jp.hagukumi.testbuild.MovedClock;

/**
 * The application as the outside tests deploy it: the released EAR, and {@link MovedClock} laid into its ejb-module. It is
 * made beside the tests' city and by nothing but this class, so no build can release it by mistake.
 */
final class TestBuild {

    static final String HOUSE = "ejb-module.jar";
    private static final String ADDED = MovedClock.class.getName().replace('.', '/') + ".class";

    private TestBuild() {}

    /** @return {@code made} */
    static Path of(Path released, Path made) throws IOException {
        Files.copy(released, made, StandardCopyOption.REPLACE_EXISTING);
        var house = Files.createTempFile("house", ".jar");
        try (var ear = FileSystems.newFileSystem(made, Map.of())) {
            Files.copy(ear.getPath(HOUSE), house, StandardCopyOption.REPLACE_EXISTING);
            try (var jar = FileSystems.newFileSystem(house, Map.of());
                    var added = added()) {
                var place = jar.getPath(ADDED);
                Files.createDirectories(place.getParent());
                Files.copy(added, place);
            }
            Files.copy(house, ear.getPath(HOUSE), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.delete(house);
        }
        return made;
    }

    private static InputStream added() {
        var added = MovedClock.class.getResourceAsStream("/" + ADDED);
        if (added == null) {
            throw new IllegalStateException(ADDED + " is not among the tests' classes");
        }
        return added;
    }
}
