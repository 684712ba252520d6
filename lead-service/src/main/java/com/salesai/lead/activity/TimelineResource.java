package com.salesai.lead.activity;

import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import com.salesai.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** REST of the timeline of a lead. */
@Path("/api/v1/leads/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities")
class TimelineResource {
  private final CurrentCaller caller;
  private final FindActivities find;

  TimelineResource(CurrentCaller caller, FindActivities find) {
    this.caller = caller;
    this.find = find;
  }

  @GET
  @Access(role = Role.REP, scope = "leads:read")
  @Operation(
      summary = "Read the timeline of a lead",
      description = "Activities, scores and stages of its deals in one list, newest first.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the timeline",
      content =
          @Content(
              schema = @Schema(implementation = TimelinePage.class),
              examples = @ExampleObject(name = "page", value = ActivityExamples.TIMELINE)))
  public Uni<Page<TimelineEntry>> readTimeline(
      @PathParam("id") UUID leadId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    return find.timeline(caller.get(), leadId, cursor, limit);
  }

  /** Documents {@link Page} of timeline entries. */
  @Schema(name = "TimelinePage")
  record TimelinePage(List<TimelineEntry> data, Page.PageInfo page) {}
}
