package com.salesai.crmsync.delivery;

import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import com.salesai.platform.web.Limit;
import com.salesai.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** REST of the delivery log. */
@Path("/api/v1/webhooks/deliveries")
@Tag(name = "webhooks")
class DeliveryResource {
  private final CurrentCaller caller;
  private final DeliveryLog log;
  private final SendAgain sendAgain;

  DeliveryResource(CurrentCaller caller, DeliveryLog log, SendAgain sendAgain) {
    this.caller = caller;
    this.log = log;
    this.sendAgain = sendAgain;
  }

  @GET
  @Access(role = Role.ADMIN, scope = "webhooks:read")
  @Operation(
      summary = "List deliveries, newest first",
      description =
          "Filters: endpointId, status, type (short name), eventId, subject (id of the record).")
  @APIResponse(
      responseCode = "200",
      description = "A page of deliveries",
      content =
          @Content(
              schema = @Schema(implementation = DeliveryPage.class),
              examples = @ExampleObject(name = "example", value = DeliveryExamples.PAGE)))
  public Uni<Page<DeliveryView>> list(
      @QueryParam("endpointId") UUID endpointId,
      @QueryParam("status") String status,
      @QueryParam("type") String type,
      @QueryParam("eventId") UUID eventId,
      @QueryParam("subject") UUID subject,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    return log.page(
        caller.get(),
        DeliveryFilter.of(endpointId, status, type, eventId, subject, cursor),
        Limit.of(limit));
  }

  @GET
  @Path("/{id}")
  @Access(role = Role.ADMIN, scope = "webhooks:read")
  @Operation(summary = "Read a delivery with its attempts")
  @APIResponse(
      responseCode = "200",
      description = "The delivery",
      content =
          @Content(
              schema = @Schema(implementation = DeliveryView.class),
              examples = @ExampleObject(name = "example", value = DeliveryExamples.DELIVERY)))
  public Uni<DeliveryView> get(@PathParam("id") UUID id) {
    return log.one(caller.get(), id);
  }

  @POST
  @Path("/{id}/replay")
  @Access(role = Role.ADMIN, scope = "webhooks:write")
  @Operation(
      summary = "Send a delivery again",
      description =
          "With the same webhook-id. A waiting one is attempted now and keeps its schedule.")
  @APIResponse(
      responseCode = "202",
      description = "Queued",
      content =
          @Content(
              schema = @Schema(implementation = DeliveryView.class),
              examples = @ExampleObject(name = "example", value = DeliveryExamples.QUEUED)))
  @APIResponse(responseCode = "409", description = "Under way already, or the endpoint is off")
  public Uni<Response> replay(@PathParam("id") UUID id) {
    return sendAgain.delivery(caller.get(), id).map(view -> Response.accepted(view).build());
  }

  /** Documents {@link Page} of DeliveryView. */
  @Schema(name = "WebhookDeliveryPage")
  record DeliveryPage(List<DeliveryView> data, Page.PageInfo page) {}
}
