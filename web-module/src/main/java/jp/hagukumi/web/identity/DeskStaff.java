package jp.hagukumi.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.AppointDeputy;
import jp.hagukumi.identity.KeepStaff;
import jp.hagukumi.identity.ReadStaff;
import jp.hagukumi.identity.StaffEntry;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.signin.Issuers;

/** Members of staff with their roles and deputies, for the administrator. */
@Path("desk")
@ApplicationScoped
public class DeskStaff {

    private static final int PAGE = 50;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Issuers issuers;

    @Inject
    ReadStaff readStaff;

    @Inject
    KeepStaff keepStaff;

    @Inject
    AppointDeputy appointDeputy;

    @GET
    @Path("staff")
    @Admits(Actor.Kind.STAFF)
    public Page listStaff(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), InstitutionBodies.Paged.class);
        var limit = wanted.limit().orElse(PAGE);
        var page = readStaff.list(caller.actor(), wanted.cursor().map(StaffId::new), limit).stream()
                .map(Shown::of)
                .toList();
        return new Page(
                page,
                page.size() < limit
                        ? Optional.empty()
                        : Optional.of(page.get(page.size() - 1).id().toString()));
    }

    @POST
    @Path("staff")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response addStaff(Entry entry) {
        return once.answer(
                Response.Status.CREATED,
                entry,
                () -> new Created(keepStaff
                        .add(caller.actor(), entry.entry(issuers.ofStaff()))
                        .value()));
    }

    @PUT
    @Path("staff/{staffId}")
    @Admits(Actor.Kind.STAFF)
    public Response changeStaff(@PathParam("staffId") UUID staff, Entry entry) {
        return once.done(
                entry, () -> keepStaff.change(caller.actor(), new StaffId(staff), entry.entry(issuers.ofStaff())));
    }

    @POST
    @Path("staff/{staffId}/deputies")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response appointDeputy(@PathParam("staffId") UUID staff, DeputyEntry entry) {
        return once.answer(
                Response.Status.CREATED,
                entry,
                () -> new Created(appointDeputy.appoint(
                        caller.actor(),
                        new StaffId(staff),
                        new AppointDeputy.DeputyEntry(
                                new StaffId(entry.deputyId()),
                                entry.from(),
                                entry.to(),
                                entry.reason().orElse("")))));
    }

    @DELETE
    @Path("deputies/{deputationId}")
    @Admits(Actor.Kind.STAFF)
    public Response endDeputation(@PathParam("deputationId") UUID deputation) {
        appointDeputy.end(caller.actor(), deputation);
        return Response.noContent().build();
    }

    /** A member of staff as the administrator enters it. */
    @Body
    public record Entry(
            @Text(max = 100) String name,
            @Text(max = 255) String subject,
            @Text(min = 3, max = 254) Optional<String> mail,
            boolean active,
            @Many(max = StaffEntry.MOST_ROLES) List<RoleEntry> roles) {

        StaffEntry entry(String issuer) {
            return new StaffEntry(
                    name,
                    issuer,
                    subject,
                    mail,
                    active,
                    roles.stream()
                            .map(role -> new StaffEntry.RoleEntry(
                                    Role.valueOf(role.role().name()), role.ward(), role.from(), role.to()))
                            .toList());
        }
    }

    /** The roles that staff hold. */
    enum StaffRole {
        REGISTER_CLERK,
        HEALTH_NURSE,
        HEALTH_CLERK,
        BENEFIT_CLERK,
        AUDITOR,
        ADMINISTRATOR
    }

    record RoleEntry(
            StaffRole role,
            @Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {}

    /** 代決: who, and on which days. */
    @Body
    public record DeputyEntry(
            UUID deputyId,
            LocalDate from,
            LocalDate to,
            @Text(max = 200) Optional<String> reason) {}

    record Page(List<Shown> items, Optional<String> next) {}

    record Shown(
            UUID id,
            String name,
            String subject,
            Optional<String> mail,
            boolean active,
            List<RoleShown> roles,
            List<Deputy> deputies) {

        static Shown of(ReadStaff.StaffView view) {
            return new Shown(
                    view.id().value(),
                    view.entry().name(),
                    view.entry().subject(),
                    view.entry().mail(),
                    view.entry().active(),
                    view.entry().roles().stream()
                            .map(role -> new RoleShown(role.role(), role.ward(), role.from(), role.to()))
                            .toList(),
                    view.deputies().stream().map(Deputy::of).toList());
        }
    }

    record RoleShown(Role role, Optional<String> ward, Optional<LocalDate> from, Optional<LocalDate> to) {}

    record Deputy(UUID id, UUID deputyId, String deputyName, LocalDate from, LocalDate to, String reason) {

        static Deputy of(ReadStaff.Deputation held) {
            return new Deputy(
                    held.id(), held.deputy().value(), held.deputyName(), held.from(), held.to(), held.reason());
        }
    }
}
