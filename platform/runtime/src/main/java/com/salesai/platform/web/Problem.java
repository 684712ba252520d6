package com.salesai.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Wire form of an error, {@code application/problem+json} (RFC 9457) with our extensions. */
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

  /** The title of a status as people read it. */
  static String title(int status) {
    Response.StatusType known = Response.Status.fromStatusCode(status);
    if (status == 422) {
      return "Unprocessable Content";
    }
    return known == null ? "Error" : known.getReasonPhrase();
  }

  public static Problem of(
      int status, String code, String detail, String instance, List<FieldError> errors) {
    return new Problem(
        "about:blank",
        title(status),
        status,
        detail,
        instance,
        code,
        Span.current().getSpanContext().getTraceId(),
        errors);
  }
}
