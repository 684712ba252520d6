package com.salesai.crmsync.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** The gateway's directory and the token endpoint as this service sees them. */
final class DirectoryStub implements AutoCloseable {
  private record Member(UUID id, String json) {}

  private final Map<UUID, List<Member>> members = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final HttpServer gateway = server("quarkus.rest-client.directory.url", this::directory);
  private final HttpServer issuer = server("quarkus.oidc-client.auth-server-url", this::token);
  private volatile boolean down;

  private static HttpServer server(String property, com.sun.net.httpserver.HttpHandler handler) {
    try {
      URI address = URI.create(ConfigProvider.getConfig().getValue(property, String.class));
      HttpServer server =
          HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
      server.createContext("/", handler);
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(
      UUID org, UUID id, String role, String email, String name, String language, boolean active) {
    members
        .computeIfAbsent(org, key -> new CopyOnWriteArrayList<>())
        .add(
            new Member(
                id,
                """
                {"id":"%s","email":"%s","name":"%s","language":"%s","timeZone":"UTC","role":"%s",
                 "teamIds":[],"active":%s}"""
                    .formatted(id, email, name, language, role, active)));
  }

  void down(boolean on) {
    down = on;
  }

  int asked() {
    return asked.get();
  }

  int refused() {
    return refused.get();
  }

  private void directory(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    List<Member> all = members.getOrDefault(UUID.fromString(path[4]), List.of());
    if (down
        || !"Bearer service-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      refused.incrementAndGet();
      answer(exchange, 503, "{}");
      return;
    }
    asked.incrementAndGet();
    if (path.length == 6) {
      answer(exchange, 200, "[" + String.join(",", all.stream().map(Member::json).toList()) + "]");
      return;
    }
    UUID id = UUID.fromString(path[6]);
    var found = all.stream().filter(member -> member.id().equals(id)).findFirst();
    answer(exchange, found.isPresent() ? 200 : 404, found.map(Member::json).orElse("{}"));
  }

  private void token(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        "{\"access_token\":\"service-token\",\"token_type\":\"Bearer\",\"expires_in\":60}");
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    gateway.stop(0);
    issuer.stop(0);
  }
}
