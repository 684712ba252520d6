package com.salesai.lead.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.platform.web.Problem;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * The service takes bodies as large as an import; every other operation takes JSON of at most 2 MB.
 */
@ApplicationScoped
class BodyLimit {
  private static final String IMPORTS = "/api/v1/leads/imports";
  private static final long MAX_JSON = 2L * 1024 * 1024;

  /** After the limit of the whole service, which sets its own value first, before any resource. */
  private static final int AFTER_SERVICE_LIMIT = 1;

  private final ObjectMapper json;

  BodyLimit(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Filters filters) {
    filters.register(this::limit, AFTER_SERVICE_LIMIT);
  }

  private void limit(RoutingContext context) {
    if (context.normalizedPath().equals(IMPORTS)) {
      context.next();
    } else if (declared(context) > MAX_JSON) {
      refuse(context);
    } else {
      // Quarkus REST counts a body of unknown length against this.
      context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MAX_JSON);
      context.next();
    }
  }

  private static long declared(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void refuse(RoutingContext context) {
    Problem problem =
        Problem.of(
            413, "http.413", "The body is larger than 2 MB.", context.normalizedPath(), List.of());
    try {
      context
          .response()
          .setStatusCode(413)
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .putHeader(HttpHeaders.CONNECTION, "close")
          .end(json.writeValueAsString(problem))
          .onFailure(context::fail);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
