package jp.hagukumi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import jp.hagukumi.audit.verifier.Chain;
import jp.hagukumi.audit.verifier.Entry;
import jp.hagukumi.audit.verifier.Keys;
import jp.hagukumi.audit.verifier.Lines;
import jp.hagukumi.audit.verifier.Seal;
import jp.hagukumi.audit.verifier.Verification;
import jp.hagukumi.audit.verifier.VerifyAudit;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Resource;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.MovableClock;
import jp.hagukumi.testhouse.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditChainTest {

    @TempDir
    Path outside;

    private final MovableClock clock = MovableClock.at("2026-11-20T01:00:00Z");
    private final House house = new House().at(clock);
    private final Actor nurse = Somebody.staff(Role.HEALTH_NURSE);

    record Thing(UUID value) implements Resource {}

    @BeforeEach
    void placesOutsideTheDatabase() {
        house.use(SealingKey.class, new SealingKey(Optional.of(keyFile().toString())))
                .use(
                        Anchors.class,
                        new Anchors(Optional.of(outside.resolve("anchors").toString())));
    }

    private Path keyFile() {
        return outside.resolve("keys/audit.pem");
    }

    private void note(int rows) {
        for (var i = 0; i < rows; i++) {
            house.get(Audit.class)
                    .note(
                            nurse,
                            AuditTrail.AUDIT_READ,
                            new Thing(UUID.randomUUID()),
                            List.of(UUID.randomUUID(), UUID.randomUUID()),
                            Map.of("text", "tab\tand\\backslash", "state", "DUE"));
        }
    }

    private void beat() {
        house.get(SealTimer.class).sealWhatIsNew();
    }

    private List<String> export() {
        var lines = new ArrayList<String>();
        house.together(() -> {
            house.get(ExportAudit.class).export(Somebody.staff(Role.AUDITOR), 1, lines::add);
            return true;
        });
        return lines;
    }

    private Verification.Result verify(List<String> export) throws IOException {
        var keys = Keys.publicKeys(Files.readString(Path.of(keyFile() + ".pub")));
        var anchors = VerifyAudit.anchorsIn(outside.resolve("anchors"));
        return new Verification(keys, anchors).look(new BufferedReader(new StringReader(String.join("\n", export))));
    }

    /** Three sealed batches of three rows. */
    private List<String> threeBatches() {
        for (var i = 0; i < 3; i++) {
            note(3);
            beat();
        }
        return export();
    }

    @Test
    void a_sealed_audit_is_whole_and_rows_not_sealed_yet_are_counted() throws IOException {
        threeBatches();
        note(2);
        var result = verify(export());
        assertThat(result.findings()).isEmpty();
        assertThat(result.notices()).anyMatch(notice -> notice.contains("3 batches from 1, 9 sealed rows, 4 rows"));
    }

    @Test
    void a_flipped_bit_in_any_line_is_found() throws IOException {
        var export = threeBatches();
        for (var at = 1; at < export.size(); at++) {
            if (!export.get(at).startsWith(Lines.ENTRY) || at > export.indexOf(Lines.UNSEALED)) {
                continue;
            }
            var line = export.get(at);
            var middle = line.indexOf("DUE");
            var flipped = new ArrayList<>(export);
            flipped.set(at, line.substring(0, middle) + (char) (line.charAt(middle) ^ 1) + line.substring(middle + 1));
            assertThat(verify(flipped).findings()).anyMatch(finding -> finding.contains("not those that were sealed"));
        }
    }

    @Test
    void a_row_changed_in_the_database_is_found() throws IOException {
        threeBatches();
        house.asOwner()
                .useHandle(
                        handle -> handle.execute(
                                "update audit.entry set actor = gen_random_uuid() where id = (select max(entry) from audit.sealed where batch = 2)"));
        assertThat(verify(export()).findings()).containsExactly("The rows of batch 2 are not those that were sealed.");
    }

    @Test
    void a_removed_last_row_is_found() throws IOException {
        var export = new ArrayList<>(threeBatches());
        export.remove(export.indexOf(Lines.UNSEALED) - 1);
        assertThat(verify(export).findings()).anyMatch(finding -> finding.contains("sealed with 3 rows and has 2"));
    }

    @Test
    void a_removed_last_batch_is_found_by_its_anchor() throws IOException {
        threeBatches();
        house.asOwner().useHandle(handle -> {
            handle.execute("delete from audit.sealed where batch = 3");
            handle.execute("delete from audit.seal where batch = 3");
            handle.execute("delete from audit.entry where id > (select max(entry) from audit.sealed)");
        });
        assertThat(verify(export()).findings())
                .containsExactly("Batches 3 to 3 were anchored and are not in the export.");
    }

    @Test
    void a_tail_rewritten_and_hashed_anew_is_found() throws IOException {
        var forged = forgeTail(threeBatches(), Optional.empty());
        assertThat(verify(forged).findings())
                .anyMatch(finding -> finding.contains("signature of batch 3 does not hold"))
                .anyMatch(finding -> finding.contains("Batch 3 is another than the one that was anchored"));
    }

    @Test
    void a_tail_rewritten_by_somebody_who_stole_the_key_is_found_by_its_anchor() throws IOException {
        var export = threeBatches();
        var forged = forgeTail(export, Optional.of(house.get(SealingKey.class).read()));
        assertThat(verify(forged).findings()).containsExactly("Batch 3 is another than the one that was anchored.");
    }

    /** Changes the last batch's first row and makes digest, and with a key the signature, fit again. */
    private static List<String> forgeTail(List<String> export, Optional<SealingKey.Pair> stolen) {
        var forged = new ArrayList<>(export);
        var end = forged.indexOf(Lines.UNSEALED);
        var start = end - 4;
        forged.set(start + 1, forged.get(start + 1).replace("state=DUE", "state=OFF"));
        var entries = new ArrayList<Entry>();
        for (var i = start + 1; i < end; i++) {
            entries.add(Lines.entry(forged.get(i)));
        }
        var seal = Lines.seal(forged.get(start));
        var digest = Chain.digest(seal.batch(), seal.previous(), seal.sealedAt(), seal.keyId(), entries);
        var signature =
                stolen.map(pair -> Chain.sign(pair.keys().getPrivate(), digest)).orElse(seal.signature());
        forged.set(
                start,
                Lines.of(new Seal(
                        seal.batch(),
                        seal.count(),
                        seal.previous(),
                        digest,
                        seal.sealedAt(),
                        seal.keyId(),
                        signature)));
        return forged;
    }

    @Test
    void a_batch_taken_out_of_the_middle_is_found() throws IOException {
        var export = new ArrayList<>(threeBatches());
        export.subList(5, 9).clear();
        assertThat(verify(export).findings()).anyMatch(finding -> finding.contains("After batch 1 comes batch 3"));
    }

    @Test
    void after_retention_removed_the_oldest_batches_the_rest_is_whole_and_the_reader_is_told() throws IOException {
        note(3);
        beat();
        clock.pass(Duration.ofHours(1));
        note(3);
        beat();
        int removed = house.asOwner()
                .withHandle(handle -> handle.createQuery("select audit.remove_entries('2026-11-20T01:30:00Z', 1000)")
                        .mapTo(Integer.class)
                        .one());
        assertThat(removed).isEqualTo(3);
        var result = verify(export());
        assertThat(result.findings()).isEmpty();
        assertThat(result.notices()).anyMatch(notice -> notice.contains("first 1 batches are gone"));
    }

    @Test
    void an_export_cut_off_is_found() throws IOException {
        var export = threeBatches();
        assertThat(verify(export.subList(0, export.size() - 1)).findings())
                .anyMatch(finding -> finding.contains("cut off"));
    }

    @Test
    void a_row_committed_late_is_sealed_though_its_number_is_lower() throws Exception {
        var noted = new CountDownLatch(1);
        var sealed = new CountDownLatch(1);
        var thread = Executors.newSingleThreadExecutor();
        try {
            var late = thread.submit(() -> house.together(() -> {
                note(1);
                noted.countDown();
                sealed.await();
                return true;
            }));
            noted.await();
            note(1);
            beat();
            sealed.countDown();
            late.get();
        } finally {
            thread.shutdown();
        }
        assertThat(unsealed()).isEqualTo(1);
        beat();
        assertThat(unsealed()).isZero();
        assertThat(verify(export()).findings()).isEmpty();
    }

    private int unsealed() {
        return house.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from audit.entry where id not in (select entry from audit.sealed)")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void several_instances_sealing_at_once_make_one_chain() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        var timer = house.get(SealAudit.class);
        house.get(Audit.class);
        try {
            var runs = new ArrayList<java.util.concurrent.Future<?>>();
            for (var i = 0; i < 4; i++) {
                runs.add(threads.submit(() -> {
                    for (var n = 0; n < 25; n++) {
                        note(1);
                        timer.sealNext(false);
                    }
                }));
            }
            for (var run : runs) {
                run.get();
            }
        } finally {
            threads.shutdown();
        }
        beat();
        assertThat(unsealed()).isZero();
        assertThat(verify(export()).findings()).isEmpty();
    }

    @Test
    void a_crash_before_the_anchor_is_made_up_for_at_the_next_beat() throws IOException {
        note(1);
        house.get(SealAudit.class).sealNext(true);
        assertThat(Files.exists(outside.resolve("anchors"))).isFalse();
        beat();
        assertThat(VerifyAudit.anchorsIn(outside.resolve("anchors"))).hasSize(1);
    }

    @Test
    void an_anchor_half_written_when_the_power_went_is_cut_off_and_written_again() throws IOException {
        threeBatches();
        var file = outside.resolve("anchors/audit.anchors");
        var whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 40));
        beat();
        assertThat(Files.readString(file)).startsWith(whole);
    }

    @Test
    void when_the_database_contradicts_the_anchors_nothing_is_anchored() throws IOException {
        threeBatches();
        house.asOwner()
                .useHandle(handle -> handle.execute("update audit.seal set digest = sha256('forged') where batch = 3"));
        var file = outside.resolve("anchors/audit.anchors");
        var before = Files.readString(file);
        note(1);
        beat();
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void the_key_file_is_for_its_owner_only() throws IOException {
        note(1);
        beat();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void after_a_change_of_keys_both_public_keys_verify() throws IOException {
        threeBatches();
        var old = Files.readString(Path.of(keyFile() + ".pub"));
        Files.delete(keyFile());
        note(1);
        beat();
        var both = old + Files.readString(Path.of(keyFile() + ".pub"));
        var verification = new Verification(Keys.publicKeys(both), VerifyAudit.anchorsIn(outside.resolve("anchors")));
        assertThat(verification
                        .look(new BufferedReader(new StringReader(String.join("\n", export()))))
                        .findings())
                .isEmpty();
    }

    @Test
    void the_command_runs_with_nothing_but_a_jdk() throws Exception {
        var export = outside.resolve("export.tsv");
        Files.write(export, threeBatches());
        assertThat(command(export)).isZero();
        var lines = new ArrayList<>(Files.readAllLines(export));
        lines.remove(lines.indexOf(Lines.UNSEALED) - 1);
        Files.write(export, lines);
        assertThat(command(export)).isEqualTo(1);
        assertThat(command(outside.resolve("missing"))).isEqualTo(2);
    }

    /** Only the verifier's own classes are given to the JVM. */
    private int command(Path export) throws IOException, InterruptedException {
        var classes = outside.resolve("classes/jp/hagukumi/audit/verifier");
        if (Files.notExists(classes)) {
            Files.createDirectories(classes);
            var compiled = Path.of("target/classes/jp/hagukumi/audit/verifier");
            try (var files = Files.list(compiled)) {
                for (var file : files.toList()) {
                    Files.copy(file, classes.resolve(file.getFileName()));
                }
            }
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        outside.resolve("classes").toString(),
                        VerifyAudit.class.getName(),
                        export.toString(),
                        outside.resolve("anchors").toString(),
                        keyFile() + ".pub")
                .redirectOutput(outside.resolve("output").toFile())
                .redirectErrorStream(true)
                .start()
                .waitFor();
    }

    @Test
    void the_application_may_neither_change_nor_remove_what_the_audit_holds() {
        threeBatches();
        for (var sql : List.of(
                "update audit.entry set detail = ''",
                "delete from audit.entry",
                "update audit.seal set count = 1",
                "delete from audit.seal",
                "update audit.sealed set batch = 1",
                "delete from audit.sealed",
                "truncate audit.sealed")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> house.jdbi().useHandle(handle -> handle.execute(sql)))
                    .as(sql)
                    .hasMessageContaining("permission denied");
        }
    }
}
