package jp.hagukumi.houselaws;

import static jp.hagukumi.houselaws.HouseClassesUnderLaw.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Law 16: a record that carries a person's name, number or reach as text masks it in its own words. */
class MaskedNamesTest {

    private static final Pattern OF_A_PERSON = Pattern.compile(
            "family|given|full|alias|aliasKana|(family|given|full|child|mother|father|guardian)(Name|Kana)(Key)?"
                    + "|motherNameKey|residentNumber|phone|\\w+Phone|email");

    /** Of an office or an institution: what is on its sign. */
    private static final Set<String> ON_A_SIGN =
            Set.of("CityFacts$Office", "InstitutionEntry", "InstitutionFacts", "SlipAndVisit$Visit");

    @Test
    void every_record_with_a_persons_name_number_or_phone_as_text_masks_it() {
        assertThat(HOUSE.stream()
                        .map(JavaClass::reflect)
                        .filter(Class::isRecord)
                        .filter(type ->
                                Arrays.stream(type.getRecordComponents()).anyMatch(MaskedNamesTest::tells))
                        .filter(type -> ON_A_SIGN.stream().noneMatch(type.getName()::endsWith))
                        .filter(MaskedNamesTest::speaksAsEveryRecord)
                        .map(Class::getName)
                        .sorted())
                .isEmpty();
    }

    private static boolean tells(RecordComponent part) {
        return part.getGenericType().getTypeName().contains("java.lang.String")
                && OF_A_PERSON.matcher(part.getName()).matches();
    }

    /** Whether its toString is the one that the compiler makes: bound to {@code ObjectMethods}, and telling every part. */
    private static boolean speaksAsEveryRecord(Class<?> type) {
        var bound = new AtomicBoolean();
        new ClassReader(bytes(type))
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public @Nullable MethodVisitor visitMethod(
                                    int access,
                                    String name,
                                    String descriptor,
                                    @Nullable String signature,
                                    String @Nullable [] thrown) {
                                return name.equals("toString") ? new Bound(bound) : null;
                            }
                        },
                        ClassReader.SKIP_DEBUG);
        return bound.get();
    }

    private static byte[] bytes(Class<?> type) {
        try (var file = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Bound extends MethodVisitor {

        private final AtomicBoolean bound;

        Bound(AtomicBoolean bound) {
            super(Opcodes.ASM9);
            this.bound = bound;
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            if (bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods")) {
                bound.set(true);
            }
        }
    }
}
