package com.salesai.crmsync.testinbox;

import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import com.salesai.platform.web.Limit;
import com.salesai.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** REST of the built-in test inbox. */
@Path("/api/v1/webhooks/test-inbox")
@Tag(name = "webhooks")
class TestInboxResource {
  private final CurrentCaller caller;
  private final OpenTestInbox open;
  private final ReadTestInbox read;
  private final CloseTestInbox close;

  TestInboxResource(
      CurrentCaller caller, OpenTestInbox open, ReadTestInbox read, CloseTestInbox close) {
    this.caller = caller;
    this.open = open;
    this.read = read;
    this.close = close;
  }

  @POST
  @Access(role = Role.ADMIN, scope = "webhooks:write")
  @Operation(
      summary = "Open the organization's test inbox",
      description =
          "An endpoint for every event that this service receives and verifies itself; one per organization.")
  @APIResponse(
      responseCode = "201",
      description = "Opened; 200 when it was open already",
      content =
          @Content(
              schema = @Schema(implementation = TestInboxView.class),
              examples = @ExampleObject(name = "example", value = TestInboxExamples.INBOX)))
  @APIResponse(responseCode = "409", description = "Not available outside development")
  public Uni<Response> open() {
    return open.run(caller.get())
        .map(opened -> Response.status(opened.created() ? 201 : 200).entity(opened.view()).build());
  }

  @GET
  @Access(role = Role.ADMIN, scope = "webhooks:read")
  @Operation(summary = "Read the organization's test inbox")
  @APIResponse(
      responseCode = "200",
      description = "The inbox",
      content =
          @Content(
              schema = @Schema(implementation = TestInboxView.class),
              examples = @ExampleObject(name = "example", value = TestInboxExamples.INBOX)))
  public Uni<TestInboxView> get() {
    return read.inbox(caller.get());
  }

  @GET
  @Path("/messages")
  @Access(role = Role.ADMIN, scope = "webhooks:read")
  @Operation(
      summary = "List what the test inbox received, newest first",
      description = "The last 100 messages; webhookId narrows to one event.")
  @APIResponse(
      responseCode = "200",
      description = "A page of messages",
      content =
          @Content(
              schema = @Schema(implementation = MessagePage.class),
              examples = @ExampleObject(name = "example", value = TestInboxExamples.MESSAGES)))
  public Uni<Page<MessageView>> messages(
      @QueryParam("webhookId") String webhookId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    return read.messages(caller.get(), webhookId, Limit.of(limit), cursor);
  }

  @DELETE
  @Access(role = Role.ADMIN, scope = "webhooks:write")
  @Operation(summary = "Close the test inbox and forget its messages")
  @APIResponse(responseCode = "204", description = "Closed")
  public Uni<Void> close() {
    return close.run(caller.get());
  }

  /** Documents {@link Page} of MessageView. */
  @Schema(name = "WebhookTestMessagePage")
  record MessagePage(List<MessageView> data, Page.PageInfo page) {}
}
