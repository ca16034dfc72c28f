package jp.hagukumi.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Payara's asadmin, started from its jar: the scripts in {@code bin/} lose their executable bit when Maven unpacks the
 * distribution. Passwords travel in a file of mode 600, never on the command line.
 */
final class Asadmin {

    private final Path payara;
    private final Path home;
    private final Path passwordFile;
    private final int port;

    /**
     * @param payara the unpacked distribution, the directory named {@code payara6}
     * @param home where asadmin keeps its trust store and cache
     * @param passwordFile of mode 600, with AS_ADMIN_PASSWORD, AS_ADMIN_MASTERPASSWORD and AS_ADMIN_ALIASPASSWORD
     * @param port of the administration listener, on this machine
     */
    Asadmin(Path payara, Path home, Path passwordFile, int port) {
        this.payara = payara;
        this.home = home;
        this.passwordFile = passwordFile;
        this.port = port;
    }

    /** With passwords made at the first start. */
    static Asadmin with(Path payara, DataDirectory data, Secrets secrets, int port) throws IOException {
        var passwordFile = data.root().resolve("asadmin.passwords");
        DataDirectory.writePrivately(
                passwordFile,
                ("AS_ADMIN_PASSWORD=" + secrets.of("payara.admin")
                                + "\nAS_ADMIN_MASTERPASSWORD=" + secrets.of("payara.master")
                                + "\nAS_ADMIN_ALIASPASSWORD=" + secrets.of("partners.stores")
                                + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        return new Asadmin(payara, data.asadminHome(), passwordFile, port);
    }

    /** Runs one command and gives what it printed; a command that fails is an exception with the same text. */
    List<String> run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        var line = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-XX:TieredStopAtLevel=1",
                "-jar",
                payara.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "--host=localhost",
                "--port=" + port,
                "--user=admin",
                "--passwordfile=" + passwordFile,
                "--interactive=false"));
        line.addAll(List.of(command));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        // asadmin reads further options from variables of this prefix, and must not read another server's.
        builder.environment().keySet().removeIf(name -> name.startsWith("AS_ADMIN_"));
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || printed.contains(" failed.")) {
            throw new IOException("asadmin " + command[0] + ": " + printed);
        }
        return printed.lines().toList();
    }

    List<String> run(String... command) throws IOException, InterruptedException {
        return run(Map.of(), command);
    }

    /** Runs many commands in one asadmin, which saves a JVM for each. */
    List<String> runAll(List<String> commands) throws IOException, InterruptedException {
        var file = Files.createTempFile(home, "commands", ".asadmin");
        try {
            Files.write(file, commands);
            return run("multimode", "--file", file.toString());
        } finally {
            Files.delete(file);
        }
    }
}
