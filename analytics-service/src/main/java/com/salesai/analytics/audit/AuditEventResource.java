package com.salesai.analytics.audit;

import com.salesai.analytics.query.Parameters;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import com.salesai.platform.web.Limit;
import com.salesai.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Reads the audit trail. */
@Path("/api/v1/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who changed which setting, role, key or export")
class AuditEventResource {
  private static final String EXAMPLE =
      """
      {"data":[{"id":"0190a1b2-0009-7000-8000-000000000009","actorId":"6f1d2c3b-4a59-4e68-8b77-9c86a5b4c3d2",
      "actorKind":"member","action":"organization.visibility-changed","targetType":"organization",
      "targetId":"018f0000-0000-7000-8000-00000000ac3e",
      "changes":[{"field":"visibility.rep","before":"all","after":"own"}],
      "occurredAt":"2026-01-05T09:31:12.004Z","traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}],
      "page":{"hasMore":false}}""";

  private final CurrentCaller caller;
  private final UnitOfWork unitOfWork;
  private final AuditRepository audit;

  AuditEventResource(CurrentCaller caller, UnitOfWork unitOfWork, AuditRepository audit) {
    this.caller = caller;
    this.unitOfWork = unitOfWork;
    this.audit = audit;
  }

  @GET
  @Access(role = Role.ADMIN)
  @Operation(
      summary = "List audit records",
      description = "Newest first. Secrets and personal data are never part of a record.")
  @APIResponse(
      responseCode = "200",
      description = "A page of audit records",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "audit", value = EXAMPLE)))
  @APIResponse(responseCode = "400", description = "A parameter cannot be read")
  public Uni<Page<AuditView>> list(
      @RestQuery @Parameter(description = "What was done", example = "webhook-endpoint.created")
          String action,
      @RestQuery @Parameter(description = "Member id or client id") String actorId,
      @RestQuery @Parameter(description = "Kind of thing it was done to") String targetType,
      @RestQuery @Parameter(description = "Id of the thing") String targetId,
      @RestQuery @Parameter(description = "First moment included, RFC 3339") String from,
      @RestQuery @Parameter(description = "First moment excluded, RFC 3339") String to,
      @RestQuery @Parameter(description = "1 to 200, 50 when absent") Integer limit,
      @RestQuery @Parameter(description = "From page.nextCursor") String cursor) {
    int size = Limit.of(limit);
    AuditFilter filter =
        new AuditFilter(
            Parameters.key("action", action),
            Parameters.key("actorId", actorId),
            Parameters.key("targetType", targetType),
            Parameters.key("targetId", targetId),
            Parameters.time("from", from),
            Parameters.time("to", to),
            Parameters.after(cursor));
    return unitOfWork
        .run(caller.get(), session -> audit.list(session, filter, size))
        .map(
            rows ->
                Page.of(
                    rows,
                    size,
                    row -> List.of(row.occurredAt().toString(), row.id().toString()),
                    Function.identity()));
  }
}
