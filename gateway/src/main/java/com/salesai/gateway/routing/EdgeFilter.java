package com.salesai.gateway.routing;

import com.salesai.gateway.web.ProblemException;
import com.salesai.gateway.web.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The first thing every request meets, whatever its path. */
@Singleton
class EdgeFilter {
  /** Before authentication (200) and CORS (300) of Quarkus. */
  private static final int FIRST = 1000;

  private final ProblemWriter problems;
  private final boolean https;

  EdgeFilter(ProblemWriter problems, @ConfigProperty(name = "salesai.https") boolean https) {
    this.problems = problems;
    this.https = https;
  }

  void register(@Observes Filters filters) {
    filters.register(this::enter, FIRST);
  }

  private void enter(RoutingContext ctx) {
    HttpServerRequest request = ctx.request();
    String id = RequestIds.of(request.getHeader(RequestIds.HEADER));
    request.headers().set(RequestIds.HEADER, id);
    ctx.response().putHeader(RequestIds.HEADER, id);
    ctx.addHeadersEndHandler(
        end -> SecurityHeaders.add(ctx.response().headers(), path(request), https));
    if (PathGuard.isPlain(request.uri())) {
      ctx.next();
    } else {
      problems.answer(
          ctx, new ProblemException(400, "path.refused", "The path is not in its plain form."));
    }
  }

  private static String path(HttpServerRequest request) {
    return request.path() == null ? "/" : request.path();
  }
}
