package com.salesai.crmsync.webhook;

import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import com.salesai.platform.web.ETags;
import com.salesai.platform.web.Limit;
import com.salesai.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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

/** REST of webhook endpoints. */
@Path("/api/v1/webhooks/endpoints")
@Tag(name = "webhooks")
class EndpointResource {
  private static final String PATH = "/api/v1/webhooks/endpoints/";

  private final CurrentCaller caller;
  private final CreateEndpoint create;
  private final ChangeEndpoint change;
  private final DeleteEndpoint delete;
  private final RotateSecret rotate;
  private final ReadEndpoints read;

  EndpointResource(
      CurrentCaller caller,
      CreateEndpoint create,
      ChangeEndpoint change,
      DeleteEndpoint delete,
      RotateSecret rotate,
      ReadEndpoints read) {
    this.caller = caller;
    this.create = create;
    this.change = change;
    this.delete = delete;
    this.rotate = rotate;
    this.read = read;
  }

  @POST
  @Access(role = Role.ADMIN, scope = "webhooks:write")
  @Operation(
      summary = "Create a webhook endpoint",
      description =
          "The answer carries the signing secret, this once. Deliveries follow Standard Webhooks:"
              + " headers webhook-id, webhook-timestamp and webhook-signature; body {type, timestamp, data}.")
  @APIResponse(
      responseCode = "201",
      description = "Created, with the secret",
      content =
          @Content(
              schema = @Schema(implementation = EndpointView.class),
              examples = @ExampleObject(name = "example", value = EndpointExamples.CREATED)))
  @APIResponse(responseCode = "422", description = "Forbidden address or unknown event")
  public Uni<Response> create(
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = NewEndpoint.class),
                      examples = @ExampleObject(name = "example", value = EndpointExamples.NEW)))
          @Valid
          @NotNull
          NewEndpoint endpoint) {
    return create
        .run(caller.get(), endpoint)
        .map(
            view ->
                Response.created(URI.create(PATH + view.id()))
                    .header("ETag", ETags.of(0))
                    .entity(view)
                    .build());
  }

  @GET
  @Access(role = Role.ADMIN, scope = "webhooks:read")
  @Operation(summary = "List webhook endpoints, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of endpoints",
      content =
          @Content(
              schema = @Schema(implementation = EndpointPage.class),
              examples = @ExampleObject(name = "example", value = EndpointExamples.PAGE)))
  public Uni<Page<EndpointView>> list(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    return read.page(caller.get(), Limit.of(limit), cursor);
  }

  @GET
  @Path("/{id}")
  @Access(role = Role.ADMIN, scope = "webhooks:read")
  @Operation(summary = "Read a webhook endpoint")
  @APIResponse(
      responseCode = "200",
      description = "The endpoint",
      content =
          @Content(
              schema = @Schema(implementation = EndpointView.class),
              examples = @ExampleObject(name = "example", value = EndpointExamples.ENDPOINT)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return read.one(caller.get(), id).map(EndpointResource::answer);
  }

  @PATCH
  @Path("/{id}")
  @Consumes("application/merge-patch+json")
  @Access(role = Role.ADMIN, scope = "webhooks:write")
  @Operation(
      summary = "Change a webhook endpoint",
      description =
          "Switching it on again starts its health anew; held deliveries stay held until replayed.")
  @APIResponse(
      responseCode = "200",
      description = "The changed endpoint",
      content =
          @Content(
              schema = @Schema(implementation = EndpointView.class),
              examples = @ExampleObject(name = "example", value = EndpointExamples.ENDPOINT)))
  public Uni<Response> change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(
              content =
                  @Content(
                      mediaType = "application/merge-patch+json",
                      schema = @Schema(implementation = EndpointChange.class),
                      examples = @ExampleObject(name = "example", value = EndpointExamples.CHANGE)))
          @Valid
          @NotNull
          EndpointChange wanted) {
    return change.run(caller.get(), id, ifMatch, wanted).map(EndpointResource::answer);
  }

  @DELETE
  @Path("/{id}")
  @Access(role = Role.ADMIN, scope = "webhooks:write")
  @Operation(summary = "Delete a webhook endpoint with its queue and log")
  @APIResponse(responseCode = "204", description = "Deleted")
  public Uni<Void> delete(@PathParam("id") UUID id) {
    return delete.run(caller.get(), id);
  }

  @POST
  @Path("/{id}/secret-rotations")
  @Access(role = Role.ADMIN, scope = "webhooks:write")
  @Operation(
      summary = "Give a webhook endpoint a new signing secret",
      description =
          "For 24 hours each delivery carries a signature by the new and by the previous secret.")
  @APIResponse(
      responseCode = "201",
      description = "The new secret, shown this once",
      content =
          @Content(
              schema = @Schema(implementation = RotateSecret.Rotation.class),
              examples = @ExampleObject(name = "example", value = EndpointExamples.ROTATION)))
  public Uni<Response> rotate(@PathParam("id") UUID id) {
    return rotate
        .run(caller.get(), id)
        .map(rotation -> Response.status(201).entity(rotation).build());
  }

  private static Response answer(EndpointRead endpoint) {
    return Response.ok(endpoint.view()).header("ETag", ETags.of(endpoint.version())).build();
  }

  /** Documents {@link Page} of EndpointView. */
  @Schema(name = "WebhookEndpointPage")
  record EndpointPage(List<EndpointView> data, Page.PageInfo page) {}
}
