package com.salesai.lead.activity;

import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import com.salesai.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** REST of the activities of a lead. */
@Path("/api/v1/leads/{id}/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities")
class ActivityResource {
  private final CurrentCaller caller;
  private final RecordActivities record;
  private final FindActivities find;

  ActivityResource(CurrentCaller caller, RecordActivities record, FindActivities find) {
    this.caller = caller;
    this.record = record;
    this.find = find;
  }

  @POST
  @Access(role = Role.REP, scope = "activities:write")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Record an activity of a lead",
      description = "The lead is scored again at once. Times in the past are fine.")
  @APIResponse(
      responseCode = "201",
      description = "The activity",
      content =
          @Content(
              schema = @Schema(implementation = ActivityView.class),
              examples = @ExampleObject(name = "activity", value = ActivityExamples.ACTIVITY)))
  @APIResponse(responseCode = "404", description = "lead.not-found")
  @APIResponse(responseCode = "422", description = "activity.invalid")
  public Uni<Response> recordActivity(
      @PathParam("id") UUID leadId,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = ActivityInput.class),
                      examples = @ExampleObject(name = "activity", value = ActivityExamples.INPUT)))
          @NotNull
          ActivityInput input) {
    return record
        .record(caller.get(), leadId, input)
        .map(
            activity ->
                Response.status(Response.Status.CREATED).entity(ActivityView.of(activity)).build());
  }

  @GET
  @Access(role = Role.REP, scope = "leads:read")
  @Operation(summary = "List the activities of a lead", description = "Newest first.")
  @APIResponse(
      responseCode = "200",
      description = "A page of activities",
      content =
          @Content(
              schema = @Schema(implementation = ActivityPage.class),
              examples = @ExampleObject(name = "page", value = ActivityExamples.PAGE)))
  public Uni<Page<ActivityView>> listActivities(
      @PathParam("id") UUID leadId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    return find.activities(caller.get(), leadId, cursor, limit);
  }

  /** Documents {@link Page} of activities. */
  @Schema(name = "ActivityPage")
  record ActivityPage(List<ActivityView> data, Page.PageInfo page) {}
}
