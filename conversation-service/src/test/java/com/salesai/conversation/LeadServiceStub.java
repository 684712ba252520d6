package com.salesai.conversation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A peer that answers like lead-service: what a test has put at an address, for the token that it
 * was put for; 404 for everybody else. The scenario of the whole platform uses the real one.
 */
public class LeadServiceStub implements QuarkusTestResourceLifecycleManager {
  /** Answers by token and address; a status alone stands for an empty answer with it. */
  private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();

  private HttpServer server;

  /** Lets a token see a record. */
  public static void put(String token, String path, String json) {
    SharedAnswers.map().put("Bearer " + token + " " + path, json);
  }

  /** The map lives in system properties: the stub and the tests have different class loaders. */
  private static final class SharedAnswers {
    @SuppressWarnings("unchecked")
    static Map<String, String> map() {
      return (Map<String, String>)
          System.getProperties().computeIfAbsent("lead-service-stub", key -> ANSWERS);
    }
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "lead-service-stub");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", LeadServiceStub::answer);
    server.start();
    return Map.of(
        "salesai.lead.url",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "quarkus.rest-client.lead.read-timeout",
        "700");
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String key =
        exchange.getRequestHeaders().getFirst("Authorization")
            + " "
            + exchange.getRequestURI().getPath();
    String answer = SharedAnswers.map().getOrDefault(key, "404");
    if (answer.equals("hang")) {
      return;
    }
    boolean statusOnly = answer.matches("\\d{3}");
    byte[] body = statusOnly ? new byte[0] : answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(
        statusOnly ? Integer.parseInt(answer) : 200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
