package jp.hagukumi.testhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.hagukumi.kernel.access.Access;

/** Every class of the house, read from its compiled folder, or from its jar where another module tests with it. */
final class HouseClasses {

    private static final List<Class<?>> ALL = load();

    private HouseClasses() {}

    static List<Class<?>> implementing(Class<?> type) {
        return ALL.stream()
                .filter(type::isAssignableFrom)
                .filter(found -> !found.isInterface() && !Modifier.isAbstract(found.getModifiers()))
                .filter(found -> !found.isRecord() && !found.isEnum())
                .toList();
    }

    private static List<Class<?>> load() {
        try {
            var root = Path.of(Access.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(root)) {
                return below(root);
            }
            try (var jar = FileSystems.newFileSystem(root)) {
                return below(jar.getPath("/"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static List<Class<?>> below(Path root) throws IOException {
        try (var files = Files.walk(root.resolve("jp/hagukumi"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.getFileName().toString().equals("package-info.class"))
                    .<Class<?>>map(file -> named(root.relativize(file).toString()))
                    .toList();
        }
    }

    private static Class<?> named(String file) {
        try {
            return Class.forName(
                    file.substring(0, file.length() - ".class".length()).replace('/', '.'),
                    false,
                    HouseClasses.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
