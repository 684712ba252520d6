package com.salesai.testkit;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a {@code @QuarkusTest} runs against: real PostgreSQL and Kafka, started once per build and
 * shared by its modules, and a key server whose key signs the tokens of {@link TestOrganization}.
 */
public class InfrastructureResource implements QuarkusTestResourceLifecycleManager {
  private HttpServer keys;

  @Override
  public Map<String, String> start() {
    Infrastructure infrastructure = Infrastructure.shared();
    Map<String, String> config = new LinkedHashMap<>();
    config.put("SALESAI_PG_HOST", infrastructure.postgresHost());
    config.put("SALESAI_PG_PORT", String.valueOf(infrastructure.postgresPort()));
    config.put("SALESAI_KAFKA", infrastructure.kafka());
    config.put("SALESAI_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    config.put("quarkus.http.test-port", "0");
    config.put("quarkus.oidc.auth-server-url", serveKeys());
    config.put("quarkus.oidc.discovery-enabled", "false");
    config.put("quarkus.oidc.jwks-path", "/keys");
    config.put("quarkus.oidc.token.issuer", TestKeys.ISSUER);
    return config;
  }

  private String serveKeys() {
    try {
      keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] document = TestKeys.jwks();
      keys.createContext(
          "/keys",
          exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
            exchange.close();
          });
      keys.start();
      return "http://localhost:" + keys.getAddress().getPort();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot serve the signing key", e);
    }
  }

  @Override
  public void stop() {
    keys.stop(0);
  }
}
