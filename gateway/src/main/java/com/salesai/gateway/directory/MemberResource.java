package com.salesai.gateway.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.gateway.caller.CurrentCaller;
import com.salesai.gateway.web.Page;
import com.salesai.gateway.web.Patch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Members of the caller's organization. */
@Path("/api/v1/members")
@Tag(name = "Members")
class MemberResource {
  private final Members members;
  private final InviteMember invite;
  private final ChangeMember change;
  private final CurrentCaller caller;

  MemberResource(Members members, InviteMember invite, ChangeMember change, CurrentCaller caller) {
    this.members = members;
    this.invite = invite;
    this.change = change;
    this.caller = caller;
  }

  @GET
  @RolesAllowed("rep")
  @Operation(summary = "List members by e-mail address", description = "Role: rep.")
  public Uni<Page<Member>> list(
      @QueryParam("q") String q,
      @QueryParam("status") String status,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    return members.list(caller.get().orgId(), q, status, cursor, limit);
  }

  @GET
  @Path("{id}")
  @RolesAllowed("rep")
  @Operation(summary = "Read a member", description = "Role: rep.")
  public Uni<Member> read(@PathParam("id") UUID id) {
    return members.member(caller.get().orgId(), id);
  }

  @POST
  @RolesAllowed("admin")
  @Operation(
      summary = "Add a member",
      description =
          "Role: admin. By mail, by a one-time password handed over in person (`link`), or without"
              + " a login.")
  public Uni<RestResponse<Invited>> invite(
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = Invitation.class),
                      examples =
                          @ExampleObject(
                              name = "rep",
                              value =
                                  "{\"email\":\"kim@acme.test\",\"firstName\":\"Kim\",\"lastName\":\"Ito\",\"role\":\"rep\",\"sendMail\":true}")))
          @NotNull
          @Valid
          Invitation invitation) {
    return invite
        .by(caller.get(), invitation)
        .map(
            invited ->
                RestResponse.ResponseBuilder.<Invited>created(
                        URI.create("/api/v1/members/" + invited.member().id()))
                    .entity(invited)
                    .header("Cache-Control", "no-store")
                    .build());
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed("admin")
  @Consumes({Patch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change role, teams, name or status of a member",
      description = "Role: admin. `{\"status\":\"deactivated\"}` locks the member out at once.")
  public Uni<Member> patch(
      @PathParam("id") UUID id,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = Member.class),
                      examples =
                          @ExampleObject(name = "promotion", value = "{\"role\":\"manager\"}")))
          JsonNode body) {
    return change.by(caller.get(), id, MemberPatch.of(body));
  }

  @POST
  @Path("{id}/reactivation")
  @RolesAllowed("admin")
  @Operation(summary = "Let a deactivated member sign in again", description = "Role: admin.")
  public Uni<Member> reactivate(@PathParam("id") UUID id) {
    return change.by(caller.get(), id, MemberPatch.reactivation());
  }
}
