package com.salesai.gateway.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.gateway.caller.CurrentCaller;
import com.salesai.gateway.web.Patch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Settings of the caller's organization. */
@Path("/api/v1/organization")
@Tag(name = "Organization")
class OrganizationResource {
  private final OrganizationGroups groups;
  private final ChangeOrganization change;
  private final CurrentCaller caller;

  OrganizationResource(OrganizationGroups groups, ChangeOrganization change, CurrentCaller caller) {
    this.groups = groups;
    this.change = change;
    this.caller = caller;
  }

  @GET
  @RolesAllowed("rep")
  @Operation(summary = "Read the organization's settings", description = "Role: rep.")
  public Uni<Organization> read() {
    return groups.group(caller.get().orgId()).map(Organization::of);
  }

  @PATCH
  @RolesAllowed("admin")
  @Consumes({Patch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change the organization's settings",
      description =
          "Role: admin. A changed visibility applies when members get their next token, within"
              + " minutes.")
  public Uni<Organization> patch(
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = Organization.class),
                      examples =
                          @ExampleObject(
                              name = "visibility",
                              value = "{\"currency\":\"EUR\",\"visibility\":{\"rep\":\"own\"}}")))
          JsonNode body) {
    return change.by(caller.get(), body);
  }
}
