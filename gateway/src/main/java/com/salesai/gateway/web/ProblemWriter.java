package com.salesai.gateway.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Answers a request that never reaches a resource. */
@Singleton
public class ProblemWriter {
  private final ObjectMapper json;

  ProblemWriter(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Ends the exchange with a problem document. When the body of the request has not been read, the
   * connection is closed after the answer: draining gigabytes only to refuse them helps nobody.
   *
   * @param ctx the exchange; when its answer has begun, the connection is cut instead, so that the
   *     client cannot take a part for the whole
   * @param problem what to answer
   */
  public void answer(RoutingContext ctx, ProblemException problem) {
    HttpServerResponse response = ctx.response();
    if (response.closed()) {
      return;
    }
    if (response.headWritten()) {
      ctx.request().connection().close();
      return;
    }
    response.setStatusCode(problem.status());
    response.headers().remove("Content-Length");
    response.putHeader("Content-Type", Problem.MEDIA_TYPE);
    response.putHeader("Cache-Control", "no-store");
    problem.headers().forEach(response::putHeader);
    HttpServerRequest request = ctx.request();
    if (!request.isEnded()) {
      response.putHeader("Connection", "close");
    }
    response.end(text(Problem.of(problem, request.path())));
    if (!request.isEnded()) {
      request.resume();
    }
  }

  private String text(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
