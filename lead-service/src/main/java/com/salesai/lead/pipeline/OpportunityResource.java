package com.salesai.lead.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.lead.capture.MergePatch;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** REST of opportunities. */
@Path("/api/v1/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities")
class OpportunityResource {
  private final CurrentCaller caller;
  private final OpenOpportunity open;
  private final UpdateOpportunity update;
  private final MoveOpportunity move;
  private final FindOpportunities find;

  OpportunityResource(
      CurrentCaller caller,
      OpenOpportunity open,
      UpdateOpportunity update,
      MoveOpportunity move,
      FindOpportunities find) {
    this.caller = caller;
    this.open = open;
    this.update = update;
    this.move = move;
    this.find = find;
  }

  @POST
  @Access(role = Role.REP, scope = "opportunities:write")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Open an opportunity",
      description = "Stages: prospecting, qualification, proposal, negotiation.")
  @APIResponse(
      responseCode = "201",
      description = "The opportunity",
      content =
          @Content(
              schema = @Schema(implementation = OpportunityView.class),
              examples =
                  @ExampleObject(name = "opportunity", value = OpportunityExamples.OPPORTUNITY)))
  @APIResponse(responseCode = "422", description = "opportunity.invalid")
  public Uni<Response> openOpportunity(
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = OpportunityInput.class),
                      examples =
                          @ExampleObject(name = "opportunity", value = OpportunityExamples.INPUT)))
          @NotNull
          OpportunityInput input) {
    return open.open(caller.get(), input)
        .map(
            opportunity ->
                answer(
                    Response.created(URI.create("/api/v1/opportunities/" + opportunity.id)),
                    opportunity));
  }

  @GET
  @Access(role = Role.REP, scope = "opportunities:read")
  @Operation(summary = "List opportunities", description = "Newest first unless sorted otherwise.")
  @APIResponse(
      responseCode = "200",
      description = "A page of opportunities",
      content =
          @Content(
              schema = @Schema(implementation = OpportunityPage.class),
              examples = @ExampleObject(name = "page", value = OpportunityExamples.PAGE)))
  public Uni<Page<OpportunityView>> listOpportunities(@BeanParam OpportunityQuery query) {
    return find.list(caller.get(), query);
  }

  @GET
  @Path("/{id}")
  @Access(role = Role.REP, scope = "opportunities:read")
  @Operation(summary = "Read an opportunity")
  @APIResponse(
      responseCode = "200",
      description = "The opportunity",
      content =
          @Content(
              schema = @Schema(implementation = OpportunityView.class),
              examples =
                  @ExampleObject(name = "opportunity", value = OpportunityExamples.OPPORTUNITY)))
  @APIResponse(responseCode = "404", description = "opportunity.not-found")
  public Uni<Response> getOpportunity(@PathParam("id") UUID id) {
    return find.get(caller.get(), id).map(opportunity -> answer(Response.ok(), opportunity));
  }

  @PATCH
  @Path("/{id}")
  @Access(role = Role.REP, scope = "opportunities:write")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Correct an opportunity",
      description =
          "JSON Merge Patch. If-Match is honoured when sent. The stage moves by stage-changes and"
              + " closings only.")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = OpportunityInput.class),
              examples = @ExampleObject(name = "patch", value = OpportunityExamples.PATCH)))
  @APIResponse(
      responseCode = "200",
      description = "The opportunity after the change",
      content =
          @Content(
              schema = @Schema(implementation = OpportunityView.class),
              examples =
                  @ExampleObject(name = "opportunity", value = OpportunityExamples.OPPORTUNITY)))
  public Uni<Response> updateOpportunity(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    return update
        .update(caller.get(), id, ifMatch, patch)
        .map(opportunity -> answer(Response.ok(), opportunity));
  }

  @POST
  @Path("/{id}/stage-changes")
  @Access(role = Role.REP, scope = "opportunities:write")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Move an opportunity to another stage",
      description =
          "Won and lost are refused here: use a closing. Moving to the present stage changes"
              + " nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The opportunity after the move",
      content =
          @Content(
              schema = @Schema(implementation = OpportunityView.class),
              examples =
                  @ExampleObject(name = "opportunity", value = OpportunityExamples.OPPORTUNITY)))
  @APIResponse(responseCode = "409", description = "opportunity.closed")
  public Uni<Response> changeStage(
      @PathParam("id") UUID id,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = StageChangeInput.class),
                      examples =
                          @ExampleObject(name = "move", value = OpportunityExamples.STAGE_CHANGE)))
          @NotNull
          StageChangeInput input) {
    return move.move(caller.get(), id, input)
        .map(opportunity -> answer(Response.ok(), opportunity));
  }

  @POST
  @Path("/{id}/closings")
  @Access(role = Role.REP, scope = "opportunities:write")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Close an opportunity as won or lost")
  @APIResponse(
      responseCode = "200",
      description = "The closed opportunity",
      content =
          @Content(
              schema = @Schema(implementation = OpportunityView.class),
              examples = @ExampleObject(name = "won", value = OpportunityExamples.WON)))
  @APIResponse(responseCode = "409", description = "opportunity.closed")
  public Uni<Response> closeOpportunity(
      @PathParam("id") UUID id,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = ClosingInput.class),
                      examples = @ExampleObject(name = "won", value = OpportunityExamples.CLOSING)))
          @NotNull
          ClosingInput input) {
    return move.close(caller.get(), id, input)
        .map(opportunity -> answer(Response.ok(), opportunity));
  }

  private static Response answer(Response.ResponseBuilder builder, Opportunity opportunity) {
    return builder
        .header("ETag", ETags.of(opportunity.version))
        .entity(OpportunityView.of(opportunity))
        .build();
  }

  /** Documents {@link Page} of opportunities. */
  @Schema(name = "OpportunityPage")
  record OpportunityPage(List<OpportunityView> data, Page.PageInfo page) {}
}
