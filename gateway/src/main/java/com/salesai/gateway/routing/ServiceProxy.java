package com.salesai.gateway.routing;

import com.salesai.gateway.web.ProblemWriter;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;

/**
 * Streams a request to a service and its answer back. Neither body is ever held as a whole: each
 * side reads as fast as the other writes.
 */
@Singleton
class ServiceProxy {
  private final Vertx vertx;
  private final HttpClient client;
  private final ProblemWriter problems;
  private final RoutingConfig config;

  ServiceProxy(Vertx vertx, ProblemWriter problems, RoutingConfig config) {
    this.vertx = vertx;
    this.problems = problems;
    this.config = config;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(config.upstream().connections())
                .setMaxWaitQueueSize(config.upstream().queue())
                .setConnectTimeout((int) config.upstream().connectTimeout().toMillis())
                .setKeepAliveTimeout(30)
                .setDecompressionSupported(false));
  }

  /**
   * Forwards the request, whose body is still unread, and answers it whatever happens.
   *
   * @param accessToken verified token that the service will verify again
   */
  void forward(RoutingContext ctx, Destination destination, String accessToken) {
    Exchange exchange =
        new Exchange(vertx, ctx, destination, config.upstream().idleTimeout().toMillis());
    client
        .request(options(ctx.request(), destination, accessToken))
        .compose(exchange::send)
        .compose(exchange::answer)
        .onFailure(cause -> problems.answer(ctx, exchange.abandon(cause)))
        .onComplete(done -> exchange.finish());
  }

  private RequestOptions options(HttpServerRequest request, Destination to, String accessToken) {
    URI url = to.url();
    MultiMap headers = HeaderPolicy.toService(request.headers());
    headers.set("Authorization", "Bearer " + accessToken);
    headers.set(RequestIds.HEADER, request.getHeader(RequestIds.HEADER));
    headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
    headers.set("X-Forwarded-Proto", request.scheme());
    if (request.authority() != null) {
      headers.set("X-Forwarded-Host", request.authority().toString());
    }
    return new RequestOptions()
        .setMethod(request.method())
        .setSsl("https".equals(url.getScheme()))
        .setHost(url.getHost())
        .setPort(url.getPort() > 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80)
        .setURI(request.uri())
        .setHeaders(headers)
        .setConnectTimeout(config.upstream().connectTimeout().toMillis())
        .setFollowRedirects(false);
  }
}
