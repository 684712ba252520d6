package com.salesai.lead.capture;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import com.salesai.platform.web.ETags;
import com.salesai.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** REST of leads. */
@Path("/api/v1/leads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leads")
class LeadResource {
  private final CurrentCaller caller;
  private final CaptureLead capture;
  private final UpdateLead update;
  private final FindLeads find;

  LeadResource(CurrentCaller caller, CaptureLead capture, UpdateLead update, FindLeads find) {
    this.caller = caller;
    this.capture = capture;
    this.update = update;
    this.find = find;
  }

  @POST
  @Access(role = Role.REP, scope = "leads:write")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Capture a lead",
      description =
          "Stores the lead and scores it at once. An e-mail address exists once in an organization,"
              + " without regard to case.")
  @APIResponse(
      responseCode = "201",
      description = "The lead with its first score",
      content =
          @Content(
              schema = @Schema(implementation = LeadView.class),
              examples = @ExampleObject(name = "lead", value = LeadExamples.LEAD)))
  @APIResponse(
      responseCode = "409",
      description = "lead.duplicate-email: the detail names the lead")
  @APIResponse(responseCode = "422", description = "lead.invalid: errors[] names each broken rule")
  public Uni<Response> captureLead(
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = LeadInput.class),
                      examples = @ExampleObject(name = "lead", value = LeadExamples.INPUT)))
          @NotNull
          LeadInput input) {
    return capture
        .capture(caller.get(), input)
        .map(
            lead ->
                Response.created(URI.create("/api/v1/leads/" + lead.id()))
                    .header("ETag", ETags.of(lead.version))
                    .entity(LeadView.of(lead))
                    .build());
  }

  @GET
  @Access(role = Role.REP, scope = "leads:read")
  @Operation(summary = "List leads", description = "Newest first unless sorted otherwise.")
  @APIResponse(
      responseCode = "200",
      description = "A page of leads",
      content =
          @Content(
              schema = @Schema(implementation = LeadPage.class),
              examples = @ExampleObject(name = "page", value = LeadExamples.PAGE)))
  public Uni<Page<LeadView>> listLeads(@BeanParam LeadQuery query) {
    return find.list(caller.get(), query);
  }

  @GET
  @Path("/{id}")
  @Access(role = Role.REP, scope = "leads:read")
  @Operation(summary = "Read a lead", description = "The ETag names its edited state.")
  @APIResponse(
      responseCode = "200",
      description = "The lead",
      content =
          @Content(
              schema = @Schema(implementation = LeadView.class),
              examples = @ExampleObject(name = "lead", value = LeadExamples.LEAD)))
  @APIResponse(responseCode = "404", description = "lead.not-found")
  public Uni<Response> getLead(@PathParam("id") UUID id) {
    return find.get(caller.get(), id).map(LeadResource::answer);
  }

  @PATCH
  @Path("/{id}")
  @Access(role = Role.REP, scope = "leads:write")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Correct a lead",
      description =
          "JSON Merge Patch. If-Match is honoured when sent. Only a manager gives a lead to somebody"
              + " else; an ownerId of null leaves it to everybody.")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = LeadInput.class),
              examples = @ExampleObject(name = "patch", value = LeadExamples.PATCH)))
  @APIResponse(
      responseCode = "200",
      description = "The lead after the change",
      content =
          @Content(
              schema = @Schema(implementation = LeadView.class),
              examples = @ExampleObject(name = "lead", value = LeadExamples.LEAD)))
  @APIResponse(responseCode = "412", description = "record.changed: read it again")
  public Uni<Response> updateLead(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    return update.update(caller.get(), id, ifMatch, patch).map(LeadResource::answer);
  }

  private static Response answer(Lead lead) {
    return Response.ok(LeadView.of(lead)).header("ETag", ETags.of(lead.version)).build();
  }

  /** Documents {@link Page} of leads. */
  @Schema(name = "LeadPage")
  record LeadPage(java.util.List<LeadView> data, Page.PageInfo page) {}
}
