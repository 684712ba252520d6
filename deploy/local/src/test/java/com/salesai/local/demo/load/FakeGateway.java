package com.salesai.local.demo.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Accepts everything, remembers it, and refuses what it is told to refuse. */
final class FakeGateway implements AutoCloseable {

  final List<String> requests = new CopyOnWriteArrayList<>();
  final Set<String> keys = ConcurrentHashMap.newKeySet();
  final AtomicInteger atOnce = new AtomicInteger();
  final AtomicInteger mostAtOnce = new AtomicInteger();
  volatile Predicate<String> refuse = path -> false;

  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpServer server;

  FakeGateway() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(workers);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      boolean refused = refuse.test(path);
      if (!refused) {
        requests.add(path);
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
      }
      byte[] body =
          (refused
                  ? "{\"code\":\"lead.invalid\",\"detail\":\"The lead breaks 1 rule(s).\"}"
                  : "{\"id\":\"" + UUID.randomUUID() + "\"}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(refused ? 422 : 201, body.length);
      exchange.getResponseBody().write(body);
    } finally {
      atOnce.decrementAndGet();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
