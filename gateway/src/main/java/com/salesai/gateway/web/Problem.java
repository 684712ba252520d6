package com.salesai.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/**
 * Wire form of an error, {@code application/problem+json}, the same as in the services.
 *
 * @param type always {@code about:blank}: the code tells problems apart
 * @param title name of the status
 * @param status HTTP status
 * @param detail sentence for people, never internals
 * @param instance path of the request
 * @param code stable code for programs, for example {@code auth.required}
 * @param traceId trace of the request, for support
 * @param errors broken rules, field by field
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    String traceId,
    List<FieldError> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(406, "Not Acceptable"),
          Map.entry(408, "Request Timeout"),
          Map.entry(409, "Conflict"),
          Map.entry(413, "Content Too Large"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(422, "Unprocessable Content"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"));

  static Problem of(ProblemException e, String instance) {
    return new Problem(
        "about:blank",
        TITLES.getOrDefault(e.status(), "Error"),
        e.status(),
        e.getMessage(),
        instance,
        e.code(),
        Span.current().getSpanContext().getTraceId(),
        e.errors());
  }

  /** The problem as the answer of a resource. */
  public static Response answer(ProblemException e, String instance) {
    Response.ResponseBuilder answer =
        Response.status(e.status())
            .type(MEDIA_TYPE)
            .header("Cache-Control", "no-store")
            .entity(of(e, instance));
    e.headers().forEach(answer::header);
    return answer.build();
  }
}
