package com.salesai.analytics.trail;

import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import com.salesai.platform.web.Limit;
import com.salesai.platform.web.Page;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Lists events and follows those of one aggregate. */
@Path("/api/v1/analytics/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "The event log, and each event's way from outbox to effect")
class EventResource {
  private static final int LONGEST_TRAIL = 300;
  private static final String LIST_EXAMPLE =
      """
      {"data":[{"id":"0190a1b2-00aa-7000-8000-000000000001","type":"lead.captured","source":"/lead-service",
      "subject":"0190a1b2-0001-7000-8000-000000000001","seq":1,"occurredAt":"2026-01-05T09:31:12.004Z",
      "publishedAt":"2026-01-05T09:31:12.021Z","receivedAt":"2026-01-05T09:31:12.034Z",
      "traceId":"4bf92f3577b34da6a3ce929d0e0e4736","correlationId":"0190a1b2-00ab-7000-8000-000000000001",
      "data":{"leadId":"0190a1b2-0001-7000-8000-000000000001","status":"new","channel":"paid-search",
      "createdAt":"2026-01-05T09:31:12Z"}}],"page":{"hasMore":false}}""";
  private static final String TRAIL_EXAMPLE =
      """
      {"aggregateId":"0190a1b2-0001-7000-8000-000000000001","data":[
      {"eventId":"0190a1b2-00aa-7000-8000-000000000001","type":"lead.captured",
      "subject":"0190a1b2-0001-7000-8000-000000000001","seq":1,"source":"/lead-service","relation":"own",
      "occurredAt":"2026-01-05T09:31:12.004Z","publishedAt":"2026-01-05T09:31:12.021Z",
      "receivedAt":"2026-01-05T09:31:12.034Z","consumedAt":"2026-01-05T09:31:12.041Z",
      "consumer":"analytics-lead","traceId":"4bf92f3577b34da6a3ce929d0e0e4736",
      "correlationId":"0190a1b2-00ab-7000-8000-000000000001",
      "hops":[{"from":"outbox","to":"kafka","milliseconds":17},
      {"from":"kafka","to":"consumer","milliseconds":13},
      {"from":"consumer","to":"applied","milliseconds":7}]}],"truncated":false}""";

  private final CurrentCaller caller;
  private final UnitOfWork unitOfWork;
  private final EventQueryRepository events;

  EventResource(CurrentCaller caller, UnitOfWork unitOfWork, EventQueryRepository events) {
    this.caller = caller;
    this.unitOfWork = unitOfWork;
    this.events = events;
  }

  @GET
  @Access(role = Role.REP, scope = "analytics:read")
  @Operation(
      summary = "List events",
      description = "Newest first, only those of records that the caller may see.")
  @APIResponse(
      responseCode = "200",
      description = "A page of events",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "events", value = LIST_EXAMPLE)))
  @APIResponse(responseCode = "400", description = "A parameter cannot be read")
  public Uni<Page<EventView>> list(
      @RestQuery @Parameter(description = "Only events of this lead, opportunity, ...")
          String aggregateId,
      @RestQuery
          @Parameter(
              description = "Short name, or a pattern such as lead.*",
              example = "lead.scored")
          String type,
      @RestQuery @Parameter(description = "1 to 200, 50 when absent") Integer limit,
      @RestQuery @Parameter(description = "From page.nextCursor") String cursor) {
    int size = Limit.of(limit);
    EventFilter filter = EventFilter.of(aggregateId, type, cursor);
    return unitOfWork
        .run(caller.get(), session -> events.list(session, filter, size))
        .map(
            rows ->
                Page.of(
                    rows,
                    size,
                    row -> List.of(row.occurredAt().toString(), row.id().toString()),
                    Function.identity()));
  }

  @GET
  @Path("/{aggregateId}/trail")
  @Access(role = Role.REP, scope = "analytics:read")
  @Operation(
      summary = "Follow the events of one aggregate",
      description =
          "From the outbox over Kafka to the effect, with milliseconds per leg; includes what the"
              + " events caused and what the same requests made besides. Oldest first, at most 300.")
  @APIResponse(
      responseCode = "200",
      description = "The trail",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "trail", value = TRAIL_EXAMPLE)))
  @APIResponse(responseCode = "404", description = "No event of such a record is visible here")
  public Uni<Trail> trail(
      @RestPath @Parameter(description = "Id of a lead, opportunity, proposal, ...")
          UUID aggregateId) {
    return unitOfWork
        .run(caller.get(), session -> events.trail(session, aggregateId, LONGEST_TRAIL + 1))
        .map(rows -> trail(aggregateId, rows));
  }

  private static Trail trail(UUID aggregateId, List<TrailRow> rows) {
    if (rows.isEmpty()) {
      throw ProblemException.notFound("event-trail");
    }
    boolean truncated = rows.size() > LONGEST_TRAIL;
    return new Trail(
        aggregateId, rows.stream().limit(LONGEST_TRAIL).map(TrailStep::of).toList(), truncated);
  }
}
