package com.salesai.crmsync;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A partner's receiver: keeps what arrives, with the official library's verdict on its signature,
 * and answers as the test says.
 */
public final class Receiver implements AutoCloseable {

  /** What to answer; may block. */
  public interface Behaviour {
    Answer answer(Delivery delivery) throws Exception;
  }

  /** An answer with headers. */
  public record Answer(int status, Map<String, String> headers) {
    public static Answer of(int status) {
      return new Answer(status, Map.of());
    }
  }

  /** What arrived. */
  public record Delivery(String id, long timestamp, String signature, String body) {

    /** True when the official library makes the same signature with that secret. */
    public boolean isSignedWith(String secret) {
      try {
        String expected = new Webhook(secret).sign(id, timestamp, body);
        return List.of(signature.split(" ")).stream()
            .anyMatch(
                given ->
                    MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        expected.getBytes(StandardCharsets.UTF_8)));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    /** True when the official library verifies it now, its age included. */
    public boolean verifies(String secret) {
      try {
        new Webhook(secret)
            .verify(
                body,
                Map.of(
                    "webhook-id", List.of(id),
                    "webhook-timestamp", List.of(String.valueOf(timestamp)),
                    "webhook-signature", List.of(signature)));
        return true;
      } catch (Exception refused) {
        return false;
      }
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private volatile Behaviour behaviour;

  public Receiver(Behaviour behaviour) {
    this.behaviour = behaviour;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Answers 204 to everything. */
  public static Receiver willing() {
    return new Receiver(delivery -> Answer.of(204));
  }

  public void behave(Behaviour next) {
    behaviour = next;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?key=1";
  }

  public List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    Delivery delivery =
        new Delivery(
            headers.getFirst("webhook-id"),
            Long.parseLong(headers.getFirst("webhook-timestamp")),
            headers.getFirst("webhook-signature"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    deliveries.add(delivery);
    try {
      Answer answer = behaviour.answer(delivery);
      answer.headers().forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(answer.status(), -1);
    } catch (Exception noAnswer) {
      // The connection is closed without one.
    } finally {
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
