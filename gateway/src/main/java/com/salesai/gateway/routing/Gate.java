package com.salesai.gateway.routing;

import com.salesai.gateway.caller.Caller;
import com.salesai.gateway.caller.CallerReader;
import com.salesai.gateway.caller.CurrentCaller;
import com.salesai.gateway.limits.RateLimiter;
import com.salesai.gateway.session.Authentication;
import com.salesai.gateway.session.Authentication.Proof;
import com.salesai.gateway.web.ProblemException;
import com.salesai.gateway.web.ProblemWriter;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jboss.logging.Logger;

/** Decides about every request: whose it is, whether it may pass, and where it goes. */
@Singleton
class Gate {
  private static final Logger LOG = Logger.getLogger(Gate.class);

  /** After authentication (200) and the global body limit of Quarkus (2), before every route. */
  private static final int LAST = 1;

  private static final String SERVICE_ROLE = "service";

  /** TRACE would echo headers that only the gateway may know; CONNECT and others have no use. */
  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  private final RouteTable routes;
  private final Authentication authentication;
  private final CallerReader callers;
  private final RateLimiter limits;
  private final ServiceProxy services;
  private final ProblemWriter problems;

  Gate(
      RouteTable routes,
      Authentication authentication,
      CallerReader callers,
      RateLimiter limits,
      ServiceProxy services,
      ProblemWriter problems) {
    this.routes = routes;
    this.authentication = authentication;
    this.callers = callers;
    this.limits = limits;
    this.services = services;
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::decide, LAST);
  }

  private void decide(RoutingContext ctx) {
    try {
      HttpServerRequest request = ctx.request();
      checkMethod(request.method());
      Destination destination = routes.find(request.path());
      checkLength(request, destination.bodyLimit());
      switch (destination.kind()) {
        case NONE -> throw notFound();
        case OPEN -> toResource(ctx, destination);
        case PAGE -> ctx.reroute("/");
        default -> authenticate(ctx, destination);
      }
    } catch (RuntimeException e) {
      refuse(ctx, e);
    }
  }

  private void authenticate(RoutingContext ctx, Destination destination) {
    ctx.request().pause();
    authentication
        .of(ctx)
        .onSuccess(proof -> pass(ctx, destination, proof))
        .onFailure(cause -> refuse(ctx, cause));
  }

  private void pass(RoutingContext ctx, Destination destination, Proof proof) {
    try {
      if (destination.kind() == Destination.Kind.INTERNAL) {
        if (!proof.roles().contains(SERVICE_ROLE)) {
          throw notFound();
        }
        toResource(ctx, destination);
        return;
      }
      Caller caller = callers.read(proof.accessToken());
      limits.count(caller.orgId(), ctx.response().headers());
      if (destination.kind() == Destination.Kind.SERVICE) {
        services.forward(ctx, destination, proof.accessToken());
      } else {
        CurrentCaller.set(ctx, caller);
        toResource(ctx, destination);
      }
    } catch (RuntimeException e) {
      refuse(ctx, e);
    }
  }

  private static void toResource(RoutingContext ctx, Destination destination) {
    // Quarkus REST counts the body against this and answers 413 by itself.
    ctx.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, destination.bodyLimit());
    ctx.next();
  }

  private void refuse(RoutingContext ctx, Throwable cause) {
    if (cause instanceof ProblemException problem) {
      problems.answer(ctx, problem);
    } else {
      LOG.error("unexpected failure", cause);
      problems.answer(
          ctx, new ProblemException(500, "gateway.failure", "Something went wrong on our side."));
    }
  }

  private static void checkMethod(HttpMethod method) {
    if (!METHODS.contains(method)) {
      throw new ProblemException(
          405, "method.not-allowed", "This address does not take that method.");
    }
  }

  private static void checkLength(HttpServerRequest request, long limit) {
    String length = request.getHeader("Content-Length");
    if (length != null && Long.parseLong(length) > limit) {
      throw LimitedBody.tooLarge(limit);
    }
  }

  private static ProblemException notFound() {
    return new ProblemException(404, "path.not-found", "There is nothing at this address.");
  }
}
