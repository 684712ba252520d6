package com.salesai.crmsync.notification;

import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import com.salesai.platform.web.Limit;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** REST of the bell: a person's own notifications. */
@Path("/api/v1/notifications")
@Tag(name = "notifications")
class NotificationResource {
  private final CurrentCaller caller;
  private final ReadNotifications read;
  private final MarkRead markRead;

  NotificationResource(CurrentCaller caller, ReadNotifications read, MarkRead markRead) {
    this.caller = caller;
    this.read = read;
    this.markRead = markRead;
  }

  @GET
  @Access(role = Role.REP)
  @Operation(
      summary = "List my notifications, newest first, with the number of unread ones",
      description = "unread=true leaves out what was read.")
  @APIResponse(
      responseCode = "200",
      description = "A page of notifications",
      content =
          @Content(
              schema = @Schema(implementation = NotificationView.Inbox.class),
              examples = @ExampleObject(name = "example", value = NotificationExamples.PAGE)))
  public Uni<NotificationView.Inbox> list(
      @QueryParam("unread") boolean unread,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor,
      @HeaderParam("Accept-Language") String language) {
    return read.run(caller.get(), unread, language, Limit.of(limit), cursor);
  }

  @POST
  @Path("/{id}/read")
  @Access(role = Role.REP)
  @Operation(summary = "Mark a notification as read")
  @APIResponse(responseCode = "204", description = "Read")
  public Uni<Response> read(@PathParam("id") UUID id) {
    return markRead.one(caller.get(), id).map(done -> Response.noContent().build());
  }

  @POST
  @Path("/read-all")
  @Access(role = Role.REP)
  @Operation(summary = "Mark all my notifications as read")
  @APIResponse(responseCode = "204", description = "Read")
  public Uni<Response> readAll() {
    return markRead.all(caller.get()).map(done -> Response.noContent().build());
  }
}
