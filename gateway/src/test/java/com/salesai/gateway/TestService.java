package com.salesai.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** A service behind the gateway that behaves as the path says. */
final class TestService {
  private static final Buffer CHUNK = Buffer.buffer(new byte[64 * 1024]);

  private final Vertx vertx;

  TestService(Vertx vertx) {
    this.vertx = vertx;
  }

  int start() throws ExecutionException, InterruptedException {
    HttpServer server = vertx.createHttpServer().requestHandler(this::answer);
    return server.listen(0).toCompletionStage().toCompletableFuture().get().actualPort();
  }

  /** A port where something listens that does not speak HTTP. */
  int startGarbage() throws ExecutionException, InterruptedException {
    return vertx
        .createNetServer()
        .connectHandler(
            socket -> socket.handler(asked -> socket.end(Buffer.buffer("no http at all\r\n\r\n"))))
        .listen(0)
        .toCompletionStage()
        .toCompletableFuture()
        .get()
        .actualPort();
  }

  private void answer(HttpServerRequest request) {
    String path = request.path();
    if (path.endsWith("/never")) {
      request.resume();
    } else if (path.endsWith("/hang-up")) {
      request.connection().close();
    } else if (path.endsWith("/half")) {
      request.response().putHeader("Content-Length", "1000").write("half");
      vertx.setTimer(50, late -> request.connection().close());
    } else if (path.equals("/q/openapi")) {
      request.response().end("{\"openapi\":\"3.1.0\",\"paths\":{\"/api/v1/leads\":{\"get\":{}}}}");
    } else if (path.endsWith("/document.pdf")) {
      request.response().putHeader("Content-Type", "application/pdf").end("%PDF-1.7");
    } else if (path.endsWith("/refusing")) {
      request
          .response()
          .setStatusCode(422)
          .putHeader("Content-Type", "application/problem+json")
          .putHeader("Set-Cookie", "a=b")
          .putHeader("Server", "inner")
          .putHeader("Connection", "X-Inner")
          .putHeader("X-Inner", "1")
          .putHeader("ETag", "\"7\"")
          .end("{\"code\":\"lead.invalid\"}");
    } else if (path.endsWith("/large")) {
      send(request, Long.parseLong(request.getParam("bytes")));
    } else {
      echo(request);
    }
  }

  private void echo(HttpServerRequest request) {
    AtomicLong bytes = new AtomicLong();
    request.handler(chunk -> bytes.addAndGet(chunk.length()));
    request.endHandler(
        end -> {
          JsonArray headers = new JsonArray();
          for (Map.Entry<String, String> header : request.headers()) {
            headers.add(
                header.getKey().toLowerCase(java.util.Locale.ROOT) + ": " + header.getValue());
          }
          request
              .response()
              .putHeader("Content-Type", "application/json")
              .end(
                  new JsonObject()
                      .put("method", request.method().name())
                      .put("uri", request.uri())
                      .put("bytes", bytes.get())
                      .put("headers", headers)
                      .encode());
        });
  }

  private void send(HttpServerRequest request, long left) {
    request.response().setChunked(true);
    write(request, left);
  }

  private void write(HttpServerRequest request, long left) {
    long rest = left;
    while (rest > 0 && !request.response().writeQueueFull()) {
      Buffer chunk = rest < CHUNK.length() ? CHUNK.getBuffer(0, (int) rest) : CHUNK;
      request.response().write(chunk);
      rest -= chunk.length();
    }
    if (rest == 0) {
      request.response().end();
    } else {
      long more = rest;
      request.response().drainHandler(drained -> write(request, more));
    }
  }
}
