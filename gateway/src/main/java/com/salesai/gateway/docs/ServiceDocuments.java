package com.salesai.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.gateway.routing.RoutingConfig;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.mutiny.Uni;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** The OpenAPI documents that the services generate, and the gateway's own. */
@Singleton
class ServiceDocuments {
  private static final Logger LOG = Logger.getLogger(ServiceDocuments.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String OWN = "<default>";

  private final HttpClient client;
  private final RoutingConfig config;
  private final OpenApiDocumentService own;
  private final ObjectMapper json;

  ServiceDocuments(
      Vertx vertx, RoutingConfig config, OpenApiDocumentService own, ObjectMapper json) {
    this.client = vertx.createHttpClient();
    this.config = config;
    this.own = own;
    this.json = json;
  }

  /** Services by name, always in the same order. */
  Map<String, RoutingConfig.Service> services() {
    return new TreeMap<>(config.services());
  }

  JsonNode own() {
    return read(own.getDocument(OWN, Format.JSON));
  }

  /** A service's document; empty when it cannot be had now. */
  Uni<Optional<JsonNode>> of(String name, RoutingConfig.Service service) {
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(service.url() + "/q/openapi?format=json")
            .setConnectTimeout(2000);
    return client
        .request(request)
        .chain(HttpClientRequest::send)
        .chain(ServiceDocuments::body)
        .map(bytes -> Optional.of(read(bytes)))
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .onFailure()
        .invoke(cause -> LOG.warnf("no OpenAPI document of %s: %s", name, cause.getMessage()))
        .onFailure()
        .recoverWithItem(Optional.empty());
  }

  private static Uni<byte[]> body(HttpClientResponse response) {
    return response.statusCode() == 200
        ? response.body().map(buffer -> buffer.getBytes())
        : Uni.createFrom().failure(new IOException("status " + response.statusCode()));
  }

  private JsonNode read(byte[] document) {
    try {
      return json.readTree(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
