package com.salesai.crmsync.delivery;

import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** REST to try an endpoint. */
@Path("/api/v1/webhooks/endpoints/{id}/test")
@Tag(name = "webhooks")
class EndpointTestResource {
  private final CurrentCaller caller;
  private final SendAgain sendAgain;

  EndpointTestResource(CurrentCaller caller, SendAgain sendAgain) {
    this.caller = caller;
    this.sendAgain = sendAgain;
  }

  @POST
  @Access(role = Role.ADMIN, scope = "webhooks:write")
  @Operation(summary = "Send a test event (type webhook.test) to a webhook endpoint")
  @APIResponse(
      responseCode = "202",
      description = "Queued",
      content =
          @Content(
              schema = @Schema(implementation = DeliveryView.class),
              examples = @ExampleObject(name = "example", value = DeliveryExamples.QUEUED)))
  public Uni<Response> test(@PathParam("id") UUID id) {
    return sendAgain.test(caller.get(), id).map(view -> Response.accepted(view).build());
  }
}
