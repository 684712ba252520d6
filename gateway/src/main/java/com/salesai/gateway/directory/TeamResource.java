package com.salesai.gateway.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.gateway.caller.CurrentCaller;
import com.salesai.gateway.web.Page;
import com.salesai.gateway.web.Patch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Teams of the caller's organization. */
@Path("/api/v1/teams")
@Tag(name = "Teams")
class TeamResource {
  private static final String EXAMPLE = "{\"name\":\"North\",\"region\":\"Canada\"}";

  private final Teams teams;
  private final ChangeTeam change;
  private final CurrentCaller caller;

  TeamResource(Teams teams, ChangeTeam change, CurrentCaller caller) {
    this.teams = teams;
    this.change = change;
    this.caller = caller;
  }

  @GET
  @RolesAllowed("rep")
  @Operation(summary = "List teams by name", description = "Role: rep.")
  public Uni<Page<Team>> list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
    return teams.list(caller.get().orgId(), cursor, limit);
  }

  @GET
  @Path("{id}")
  @RolesAllowed("rep")
  @Operation(summary = "Read a team", description = "Role: rep.")
  public Uni<Team> read(@PathParam("id") UUID id) {
    return teams.team(caller.get().orgId(), id);
  }

  @POST
  @RolesAllowed("admin")
  @Operation(summary = "Create a team", description = "Role: admin.")
  public Uni<RestResponse<Team>> create(
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = Team.class),
                      examples = @ExampleObject(name = "team", value = EXAMPLE)))
          JsonNode body) {
    return change
        .create(caller.get(), new TeamPatch(body, true))
        .map(
            team ->
                RestResponse.ResponseBuilder.<Team>created(URI.create("/api/v1/teams/" + team.id()))
                    .entity(team)
                    .build());
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed("admin")
  @Consumes({Patch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(summary = "Change a team or its members", description = "Role: admin.")
  public Uni<Team> patch(
      @PathParam("id") UUID id,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = Team.class),
                      examples = @ExampleObject(name = "team", value = EXAMPLE)))
          JsonNode body) {
    return change.change(caller.get(), id, new TeamPatch(body, false));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed("admin")
  @Operation(
      summary = "Remove a team",
      description = "Role: admin. Members and records of the team stay.")
  public Uni<Void> remove(@PathParam("id") UUID id) {
    return change.remove(caller.get(), id);
  }

  @PUT
  @Path("{id}/members/{memberId}")
  @RolesAllowed("admin")
  @Operation(summary = "Put a member into a team", description = "Role: admin.")
  public Uni<Team> add(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId) {
    return change.include(caller.get(), id, memberId, true);
  }

  @DELETE
  @Path("{id}/members/{memberId}")
  @RolesAllowed("admin")
  @Operation(summary = "Take a member out of a team", description = "Role: admin.")
  public Uni<Void> leave(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId) {
    return change.include(caller.get(), id, memberId, false).replaceWithVoid();
  }
}
