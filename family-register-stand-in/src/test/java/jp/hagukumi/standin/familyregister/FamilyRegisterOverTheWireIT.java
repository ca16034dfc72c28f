package jp.hagukumi.standin.familyregister;

import java.nio.file.Path;
import java.util.function.Function;
import jp.hagukumi.births.FamilyRegisterContract;
import jp.hagukumi.births.RegisterAtTheOtherEnd;
import jp.hagukumi.births.registration.LinkAnswer;
import jp.hagukumi.births.registration.LinkOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract, with the stand-in in a process of its own: the city's real client, real answers, real signatures and TLS. */
class FamilyRegisterOverTheWireIT extends FamilyRegisterContract {

    @TempDir
    private static Path folder;

    private static RegisterOverTheWire register;

    @BeforeAll
    static void start() throws Exception {
        register = RegisterOverTheWire.started(folder);
    }

    @AfterAll
    static void end() throws Exception {
        register.close();
    }

    @Override
    protected RegisterAtTheOtherEnd register(Function<LinkAnswer, LinkOutcome> city) {
        register.beginAnew(city);
        return register;
    }
}
