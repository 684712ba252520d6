package com.salesai.gateway.routing;

import com.salesai.gateway.web.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeoutException;

/** One request on its way to a service and back. Lives on one event loop. */
final class Exchange {
  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final Destination destination;
  private final SilenceWatch watch;
  private final boolean hasBody;
  private HttpClientRequest sent;
  private ProblemException reason;

  Exchange(Vertx vertx, RoutingContext ctx, Destination destination, long silenceMillis) {
    this.request = ctx.request();
    this.response = ctx.response();
    this.destination = destination;
    this.hasBody = hasBody(request);
    this.watch = new SilenceWatch(vertx, silenceMillis, this::silent);
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return request.headers().contains("Transfer-Encoding") || length != null && !length.equals("0");
  }

  /** Sends the request; its body flows while the answer may already come. */
  Future<HttpClientResponse> send(HttpClientRequest toService) {
    sent = toService;
    // Failures come back by the futures; without a handler Vert.x would log each as an error.
    sent.exceptionHandler(known -> {});
    // A client that goes away must not leave a service working for nobody.
    response.closeHandler(gone -> sent.reset());
    if (!hasBody) {
      return sent.send();
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
      response.writeContinue();
    }
    if (!sent.headers().contains("Content-Length")) {
      sent.setChunked(true);
    }
    LimitedBody body = new LimitedBody(request, destination.bodyLimit(), watch::seen);
    // A body that broke off must not reach the service as if it were complete.
    body.pipe().endOnFailure(false).to(sent).onFailure(this::bodyFailed);
    return sent.response();
  }

  private void bodyFailed(Throwable cause) {
    if (cause instanceof ProblemException problem) {
      reason = problem;
    }
    sent.reset(0, cause);
  }

  /** Passes the answer on. */
  Future<Void> answer(HttpClientResponse answered) {
    watch.seen();
    response.setStatusCode(answered.statusCode());
    response.headers().addAll(HeaderPolicy.toClient(answered.headers()));
    boolean bodiless =
        request.method() == HttpMethod.HEAD
            || answered.statusCode() == 204
            || answered.statusCode() == 304;
    if (!bodiless && !response.headers().contains("Content-Length")) {
      response.setChunked(true);
    }
    if (hasBody && !request.isEnded()) {
      // The service has answered before it has read everything; the rest has no reader.
      response.putHeader("Connection", "close");
    }
    if (bodiless) {
      return response.end();
    }
    LimitedBody body = new LimitedBody(answered, Long.MAX_VALUE, watch::seen);
    return body.pipe().endOnFailure(false).to(response);
  }

  private void silent() {
    boolean waitsForClient =
        sent != null && hasBody && !request.isEnded() && !sent.writeQueueFull();
    reason =
        waitsForClient
            ? new ProblemException(408, "body.too-slow", "The body did not arrive in time.")
            : UpstreamFailure.problem(new TimeoutException("silent"), destination.service());
    if (response.headWritten()) {
      request.connection().close();
    }
    if (sent != null) {
      sent.reset(0, reason);
    }
  }

  /** Gives up on the service and says what to tell the client. */
  ProblemException abandon(Throwable cause) {
    if (sent != null) {
      sent.reset();
    }
    return reason != null ? reason : UpstreamFailure.problem(cause, destination.service());
  }

  void finish() {
    watch.stop();
  }
}
