package com.salesai.gateway.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.gateway.caller.CurrentCaller;
import com.salesai.gateway.live.LiveHub.Stream;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The live stream of the caller's organization. */
@Path("/api/v1/live")
@Tag(name = "Live")
class LiveResource {
  private final LiveHub hub;
  private final KafkaReplay replays;
  private final LiveConfig config;
  private final CurrentCaller caller;
  private final Sse sse;

  LiveResource(LiveHub hub, KafkaReplay replays, LiveConfig config, CurrentCaller caller, Sse sse) {
    this.hub = hub;
    this.replays = replays;
    this.config = config;
    this.caller = caller;
    this.sse = sse;
  }

  /**
   * One event as clients get it.
   *
   * @param type short name, for example {@code lead.scored}
   * @param subject id of the aggregate
   * @param time when it happened
   * @param data the event's facts
   */
  record Message(String type, String subject, String time, JsonNode data) {}

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @RolesAllowed("rep")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      summary = "Follow what happens, as server-sent events",
      description =
          "Role: rep. Events of records that the caller may see, and the caller's notifications. A"
              + " stream that was cut goes on after `Last-Event-ID`; when too much was missed it"
              + " starts with the event `reset`: read everything anew.")
  @APIResponse(
      responseCode = "200",
      description = "An endless stream; a comment every 15 seconds keeps it open.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING),
              examples =
                  @ExampleObject(
                      name = "event",
                      value =
                          "id: c2FsZXNhaS5sZWFkLnYxOjA6NDI6MQ\nevent: lead.scored\ndata:"
                              + " {\"type\":\"lead.scored\",\"subject\":\"018f…\"}\n\n")))
  public Multi<OutboundSseEvent> follow(@HeaderParam("Last-Event-ID") String lastEventId) {
    Context context = Vertx.currentContext();
    // Opened before reading back, so that nothing falls between the two.
    Stream stream = hub.open(caller.get());
    Multi<OutboundSseEvent> events =
        missed(lastEventId, stream)
            .onItem()
            .transformToMulti(replay -> messages(replay, stream))
            .emitOn(MutinyHelper.executor(context), 1);
    Multi<OutboundSseEvent> beats =
        Multi.createFrom()
            .ticks()
            .every(config.heartbeat())
            .onOverflow()
            .drop()
            .map(tick -> beat());
    return Multi.createBy()
        .merging()
        .withConcurrency(3)
        .withRequests(1)
        // The first beat sends the headers: the client knows at once that it is connected.
        .streams(Multi.createFrom().item(beat()), events, beats)
        .select()
        .first(config.streamAge())
        .onTermination()
        .invoke(stream::close);
  }

  private Uni<Replay> missed(String lastEventId, Stream stream) {
    Optional<Position> last = Optional.ofNullable(lastEventId).flatMap(Position::decode);
    if (last.isEmpty()) {
      return Uni.createFrom().item(lastEventId == null ? Replay.NOTHING : Replay.TOO_MUCH);
    }
    return Uni.createFrom()
        .item(() -> replays.after(last.get(), stream::sees))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private Multi<OutboundSseEvent> messages(Replay replay, Stream stream) {
    Multi<OutboundSseEvent> first =
        replay.complete()
            ? Multi.createFrom().iterable(replay.events()).map(this::message)
            : Multi.createFrom().item(reset());
    return Multi.createBy()
        .concatenating()
        .streams(first, stream.events().filter(replay::isNew).map(this::message));
  }

  private OutboundSseEvent message(LiveEvent event) {
    return sse.newEventBuilder()
        .id(event.position().encode())
        .name(event.type())
        .data(Message.class, new Message(event.type(), event.subject(), event.time(), event.data()))
        .build();
  }

  private OutboundSseEvent reset() {
    return sse.newEventBuilder().name("reset").data(String.class, "{}").build();
  }

  private OutboundSseEvent beat() {
    return sse.newEventBuilder().comment("").build();
  }
}
