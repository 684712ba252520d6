package com.salesai.lead.activity;

import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** REST of activities of many leads at once. */
@Path("/api/v1/activities/batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities")
class ActivityBatchResource {
  private final CurrentCaller caller;
  private final RecordBatch batches;

  ActivityBatchResource(CurrentCaller caller, RecordBatch batches) {
    this.caller = caller;
    this.batches = batches;
  }

  @POST
  @Access(role = Role.REP, scope = "activities:write")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Record up to 1,000 activities of many leads",
      description = "Each item is recorded or rejected by itself; see the results.")
  @APIResponse(
      responseCode = "200",
      description = "What became of each item",
      content =
          @Content(
              schema = @Schema(implementation = ActivityBatch.Results.class),
              examples = @ExampleObject(name = "results", value = ActivityExamples.BATCH_RESULTS)))
  public Uni<Response> recordActivityBatch(
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = ActivityBatch.class),
                      examples = @ExampleObject(name = "batch", value = ActivityExamples.BATCH)))
          @NotNull
          ActivityBatch batch) {
    return batches.record(caller.get(), batch).map(results -> Response.ok(results).build());
  }
}
