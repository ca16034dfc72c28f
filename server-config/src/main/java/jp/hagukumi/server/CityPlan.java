package jp.hagukumi.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a city on one machine is made of.
 *
 * @param data where it keeps everything; kept between runs when the same directory is given again
 * @param payara the unpacked Payara distribution, the directory named {@code payara6}
 * @param ear the application
 * @param ports where its parts listen
 * @param heap the application server's greatest heap, such as {@code 1g}
 * @param settings further settings of the application, as environment variables; they win over the launcher's own
 * @param familyRegister the stand-in that the city is linked to; without one it is not linked
 */
public record CityPlan(
        Path data,
        Path payara,
        Path ear,
        Ports ports,
        String heap,
        Map<String, String> settings,
        Optional<FamilyRegisterStandIn.Program> familyRegister) {

    public CityPlan {
        settings = Map.copyOf(settings);
    }

    public CityPlan(Path data, Path payara, Path ear, Ports ports) {
        this(data, payara, ear, ports, "1g", Map.of());
    }

    public CityPlan(Path data, Path payara, Path ear, Ports ports, String heap, Map<String, String> settings) {
        this(data, payara, ear, ports, heap, settings, Optional.empty());
    }

    /** The same city, linked to a family register's stand-in of its own. */
    public CityPlan linkedTo(FamilyRegisterStandIn.Program program) {
        return new CityPlan(data, payara, ear, ports, heap, settings, Optional.of(program));
    }
}
