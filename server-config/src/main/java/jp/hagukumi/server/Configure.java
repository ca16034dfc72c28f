package jp.hagukumi.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Applies the scripts to a running server that somebody else started: a city's own.
 *
 * <p>{@code java -Dpayara.home=… -Dpassword.file=… [-Dport.admin=4848] -cp … jp.hagukumi.server.Configure VALUES} where
 * VALUES is a properties file, see {@code values.properties} beside the scripts. With {@code -Ddry.run} it prints what it
 * would send and sends nothing.
 */
public final class Configure {

    private Configure() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("wanted: the file with the installation's values");
        }
        var read = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        var values = new TreeMap<String, String>();
        read.stringPropertyNames().forEach(name -> values.put(name, read.getProperty(name)));
        var asadmin = new Asadmin(
                Path.of(needed("payara.home")),
                Path.of(System.getProperty("user.home")),
                Path.of(needed("password.file")),
                Integer.getInteger("port.admin", 4848));
        var configuration = Configuration.with(values);
        var sent = System.getProperty("dry.run") == null
                ? configuration.applyTo(asadmin)
                : configuration.outstanding(ServerState.of(asadmin));
        sent.forEach(System.out::println);
        System.out.println(sent.isEmpty() ? "The server is ours already." : "Restart the server now.");
    }

    private static String needed(String property) {
        var value = System.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("-D" + property + " is wanted");
        }
        return value;
    }
}
