package com.salesai.crmsync.delivery;

import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** REST to send what was held while an endpoint was off or failing. */
@Path("/api/v1/webhooks/endpoints/{id}/replays")
@Tag(name = "webhooks")
class EndpointReplayResource {
  private final CurrentCaller caller;
  private final SendAgain sendAgain;

  EndpointReplayResource(CurrentCaller caller, SendAgain sendAgain) {
    this.caller = caller;
    this.sendAgain = sendAgain;
  }

  /** Which held deliveries: created from (inclusive) to (exclusive); both may be absent. */
  @Schema(name = "WebhookReplayRange")
  record Range(Instant from, Instant to) {}

  /**
   * @param replayed how many deliveries are queued again
   */
  @Schema(name = "WebhookReplayed")
  record Replayed(long replayed) {}

  @POST
  @Access(role = Role.ADMIN, scope = "webhooks:write")
  @Operation(
      summary = "Queue held deliveries of a webhook endpoint again",
      description = "Each record's events keep their order.")
  @APIResponse(
      responseCode = "202",
      description = "Queued",
      content =
          @Content(
              schema = @Schema(implementation = Replayed.class),
              examples = @ExampleObject(name = "example", value = DeliveryExamples.REPLAYED)))
  public Uni<Response> replay(
      @PathParam("id") UUID id,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = Range.class),
                      examples = @ExampleObject(name = "example", value = DeliveryExamples.RANGE)))
          @NotNull
          Range range) {
    return sendAgain
        .held(caller.get(), id, range.from(), range.to())
        .map(count -> Response.accepted(new Replayed(count)).build());
  }
}
