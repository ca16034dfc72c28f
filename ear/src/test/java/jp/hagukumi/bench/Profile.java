package jp.hagukumi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the server's Java threads were, by a flight recording of their stacks every 10 ms.
 *
 * <p>A sample is cryptography when any of its frames is (TLS, signatures, digests, XML signatures with their canonical form). Every other sample belongs to
 * the group of the frame nearest to its top that has one.
 *
 * @param samples how many stacks
 * @param cryptography how many of them are cryptography
 * @param groups samples by group, the largest first
 * @param methods samples by the method nearest to the top that is ours or a library's, the largest first
 */
record Profile(int samples, int cryptography, Map<String, Integer> groups, Map<String, Integer> methods) {

    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <configuration version="2.0"><event name="jdk.ExecutionSample"><setting name="enabled">true</setting>
            <setting name="period">10 ms</setting></event></configuration>
            """;
    private static final String CRYPTOGRAPHY = "Cryptography";
    private static final List<String> CRYPTOGRAPHIC = List.of(
            "sun.security.",
            "com.sun.crypto.",
            "javax.crypto.",
            "java.security.MessageDigest",
            "java.security.Signature",
            "java.security.SecureRandom",
            "javax.net.ssl.",
            "com.sun.org.apache.xml.internal.security.",
            "org.jcp.xml.dsig.",
            "org.glassfish.grizzly.ssl.SSLConnectionContext",
            "org.glassfish.grizzly.ssl.SSLUtils");
    private static final Map<String, String> GROUPS = groupsByPrefix();
    private static final int MOST_METHODS = 60;

    private static Map<String, String> groupsByPrefix() {
        var groups = new LinkedHashMap<String, String>();
        groups.put("org.postgresql.", "PostgreSQL driver");
        groups.put("org.jdbi.", "Jdbi");
        groups.put("com.sun.gjc.", "Connection pool and JTA");
        groups.put("com.sun.enterprise.resource", "Connection pool and JTA");
        groups.put("com.sun.enterprise.connectors", "Connection pool and JTA");
        groups.put("com.sun.enterprise.transaction", "Connection pool and JTA");
        groups.put("com.sun.jts.", "Connection pool and JTA");
        groups.put("com.sun.ejb.", "EJB container");
        groups.put("org.glassfish.ejb", "EJB container");
        groups.put("com.sun.org.apache.xerces.internal.impl.xs", "XML schema validation");
        groups.put("com.sun.org.apache.xerces.internal.jaxp.validation", "XML schema validation");
        groups.put("com.sun.org.apache.xerces.", "XML parsing");
        groups.put("com.sun.org.apache.", "XML, other");
        groups.put("org.glassfish.jaxb.", "JAXB");
        groups.put("com.sun.xml.bind.", "JAXB");
        groups.put("com.sun.xml.ws.", "Metro");
        groups.put("com.sun.xml.", "Metro");
        groups.put("org.glassfish.webservices.", "Metro");
        groups.put("org.jboss.weld.", "CDI (Weld)");
        groups.put("org.glassfish.jersey.", "Jersey");
        groups.put("org.glassfish.hk2", "Jersey");
        groups.put("org.jvnet.hk2", "Jersey");
        groups.put("org.eclipse.yasson.", "JSON");
        groups.put("org.eclipse.parsson.", "JSON");
        groups.put("jp.hagukumi.web.json.", "JSON");
        groups.put("org.apache.catalina.", "Servlet container");
        groups.put("org.apache.", "Servlet container");
        groups.put("com.sun.enterprise.web", "Servlet container");
        groups.put("org.glassfish.grizzly.", "Grizzly");
        groups.put("com.sun.enterprise.server.logging", "Logging");
        groups.put("fish.payara.enterprise.server.logging", "Logging");
        groups.put("java.util.logging.", "Logging");
        groups.put("fish.payara.", "Payara, other");
        groups.put("com.sun.enterprise.", "Payara, other");
        groups.put("org.glassfish.", "Payara, other");
        groups.put("jp.hagukumi.", "Hagukumi");
        return groups;
    }

    /** Starts a recording in that process. */
    static void begin(long process) throws IOException, InterruptedException {
        var settings = Files.createTempFile("bench", ".jfc");
        try {
            Files.writeString(settings, SETTINGS);
            jcmd(process, "JFR.start", "name=bench", "settings=" + settings);
        } finally {
            Files.delete(settings);
        }
    }

    /** Ends it, keeps it in that file, and reads it. */
    static Profile end(long process, Path file) throws IOException, InterruptedException {
        jcmd(process, "JFR.stop", "name=bench", "filename=" + file.toAbsolutePath());
        var groups = new HashMap<String, Integer>();
        var methods = new HashMap<String, Integer>();
        var samples = 0;
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                var event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    samples++;
                    groups.merge(groupOf(event), 1, Integer::sum);
                    methods.merge(methodOf(event), 1, Integer::sum);
                }
            }
        }
        return new Profile(samples, groups.getOrDefault(CRYPTOGRAPHY, 0), largest(groups), largest(methods));
    }

    /** Of all samples. */
    double cryptographicShare() {
        return samples == 0 ? 0 : (double) cryptography / samples;
    }

    /** Half the width of the 95 % interval of {@link #cryptographicShare()}, by sampling alone. */
    double shareError() {
        var share = cryptographicShare();
        return samples == 0 ? 0 : 1.96 * Math.sqrt(share * (1 - share) / samples);
    }

    private static String groupOf(RecordedEvent event) {
        var frames = event.getStackTrace().getFrames();
        if (frames.stream().anyMatch(frame -> startsWithAny(nameOf(frame)))) {
            return CRYPTOGRAPHY;
        }
        for (var frame : frames) {
            for (var group : GROUPS.entrySet()) {
                if (nameOf(frame).startsWith(group.getKey())) {
                    return group.getValue();
                }
            }
        }
        return "JDK, other";
    }

    private static String methodOf(RecordedEvent event) {
        for (var frame : event.getStackTrace().getFrames()) {
            if (!nameOf(frame).startsWith("java.") && !nameOf(frame).startsWith("jdk.")) {
                return nameOf(frame);
            }
        }
        return "java.*";
    }

    private static boolean startsWithAny(String name) {
        return CRYPTOGRAPHIC.stream().anyMatch(name::startsWith);
    }

    private static String nameOf(RecordedFrame frame) {
        var method = frame.getMethod();
        return method == null ? "" : method.getType().getName() + "." + method.getName();
    }

    private static Map<String, Integer> largest(Map<String, Integer> counted) {
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_METHODS)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static void jcmd(long process, String... command) throws IOException, InterruptedException {
        var line = new java.util.ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        line.add(Long.toString(process));
        line.addAll(List.of(command));
        var running = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IOException("jcmd: " + said);
        }
    }
}
