package com.salesai.platform.outbound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.salesai.platform.outbound.OutboundFailure.Kind;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OutboundHttpTest {
  private static final int LIMIT = 65536;
  private static Vertx vertx;
  private static OutboundHttp http;

  @BeforeAll
  static void start() {
    vertx = Vertx.vertx();
    http =
        client(
            true, host -> Uni.createFrom().failure(new OutboundFailure(Kind.DNS, "no names here")));
  }

  @AfterAll
  static void stop() {
    http.close();
    vertx.close();
  }

  private static OutboundHttp client(boolean allowLoopback, Resolver resolver) {
    return new OutboundHttp(vertx, new TestSettings(allowLoopback), resolver, null);
  }

  @Test
  void sendsExactlyTheBytesAndHeadersAndReadsTheAnswer() throws Exception {
    byte[] body = "{\"a\":\"ü\u2028\"}\n".getBytes(StandardCharsets.UTF_8);
    byte[] received = new byte[body.length];
    try (HostileServer server =
        new HostileServer(
            (head, c) -> {
              c.in().readNBytes(received, 0, received.length);
              c.write("HTTP/1.1 201 Created\r\nX-Id: 7\r\nContent-Length: 2\r\n\r\nok");
            })) {
      OutboundAnswer answer =
          send(server.url("/a/b?c=%20"), Map.of("webhook-id", "m1", "Host", "evil.example"), body);
      assertEquals(201, answer.status());
      assertEquals("7", answer.header("x-id").orElseThrow());
      assertEquals("ok", new String(answer.body(), StandardCharsets.UTF_8));
      assertTrue(answer.complete());
      assertArrayEquals(body, received);
      String head = server.heads.get(0);
      assertTrue(head.startsWith("POST /a/b?c=%20 HTTP/1.1\r\n"), head);
      assertTrue(head.contains("webhook-id: m1"), head);
      assertTrue(head.toLowerCase().contains("host: 127.0.0.1:" + server.port()), head);
      assertFalse(head.contains("evil.example"), head);
      assertFalse(head.toLowerCase().contains("traceparent"), head);
      assertFalse(head.toLowerCase().contains("accept-encoding"), head);
    }
  }

  @Test
  void cutsAnEndlessBodyAndHangsUp() throws Exception {
    try (HostileServer server =
        new HostileServer(
            (head, c) -> {
              c.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
              byte[] chunk =
                  ("2000\r\n" + "x".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
              while (true) {
                c.write(chunk);
              }
            })) {
      OutboundAnswer answer = send(server.url("/"));
      assertEquals(200, answer.status());
      assertEquals(LIMIT, answer.body().length);
      assertFalse(answer.complete());
      until(() -> server.open.get() == 0);
      // Socket buffers of both sides may hold a few megabytes; an unbounded reader takes far more.
      assertTrue(server.written.get() < 32L << 20, "written " + server.written.get());
    }
  }

  @Test
  void takesABodyOfExactlyTheLimit() throws Exception {
    try (HostileServer server =
        new HostileServer(
            (head, c) ->
                c.write(
                    "HTTP/1.1 200 OK\r\nContent-Length: "
                        + LIMIT
                        + "\r\n\r\n"
                        + "x".repeat(LIMIT)))) {
      OutboundAnswer answer = send(server.url("/"));
      assertEquals(LIMIT, answer.body().length);
      assertTrue(answer.complete());
    }
  }

  @Test
  void endsASlowBodyAtTheDeadlineButKeepsTheStatus() throws Exception {
    CountDownLatch stop = new CountDownLatch(1);
    try (HostileServer server =
        new HostileServer(
            (head, c) -> {
              c.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
              while (!stop.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                c.write("x");
              }
            })) {
      OutboundAnswer answer = send(server.url("/"));
      stop.countDown();
      assertEquals(200, answer.status());
      assertFalse(answer.complete());
      assertTrue(answer.elapsed().toMillis() < 3500, "took " + answer.elapsed());
    }
  }

  @Test
  void timesOutWhenNothingOrOnlyHalfAHeadComes() throws Exception {
    CountDownLatch stop = new CountDownLatch(1);
    for (String start : List.of("", "HTTP/1.1 200 OK\r\nX-Slow: ")) {
      try (HostileServer server =
          new HostileServer(
              (head, c) -> {
                c.write(start);
                stop.await();
              })) {
        assertEquals(Kind.TIMEOUT, failure(server.url("/")).kind());
        until(() -> server.open.get() <= 1);
      }
    }
    stop.countDown();
  }

  @Test
  void followsNoRedirect() throws Exception {
    try (HostileServer target = new HostileServer((head, c) -> c.write("HTTP/1.1 200 OK\r\n\r\n"));
        HostileServer server =
            new HostileServer(
                (head, c) ->
                    c.write(
                        "HTTP/1.1 307 T\r\nLocation: "
                            + target.url("/")
                            + "\r\nContent-Length: 0\r\n\r\n"))) {
      assertEquals(307, send(server.url("/")).status());
      assertEquals(0, target.connections.get());
    }
  }

  @Test
  void refusesTooLargeHeaders() throws Exception {
    try (HostileServer many =
            new HostileServer(
                (head, c) -> {
                  c.write("HTTP/1.1 200 OK\r\n");
                  for (int i = 0; i < 10_000; i++) {
                    c.write("X-" + i + ": y\r\n");
                  }
                  c.write("\r\n");
                });
        HostileServer endless =
            new HostileServer(
                (head, c) -> {
                  c.write("HTTP/1.1 200 OK\r\nX: ");
                  while (true) {
                    c.write("y".repeat(4096));
                  }
                })) {
      assertEquals(Kind.PROTOCOL, failure(many.url("/")).kind());
      assertEquals(Kind.PROTOCOL, failure(endless.url("/")).kind());
    }
  }

  @Test
  void leavesAGzipBombAlone() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[20 << 20]);
    }
    try (HostileServer server =
        new HostileServer(
            (head, c) -> {
              c.write(
                  "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                      + bomb.size()
                      + "\r\n\r\n");
              c.write(bomb.toByteArray());
            })) {
      OutboundAnswer answer = send(server.url("/"));
      assertArrayEquals(bomb.toByteArray(), answer.body());
    }
  }

  @Test
  void tellsAnEarlyCloseFromACutBody() throws Exception {
    try (HostileServer silent = new HostileServer((head, c) -> {});
        HostileServer half = new HostileServer((head, c) -> c.write("HTTP/1.1 20"));
        HostileServer cut =
            new HostileServer(
                (head, c) -> c.write("HTTP/1.1 503 No\r\nContent-Length: 100\r\n\r\npart"));
        HostileServer reset =
            new HostileServer(
                (head, c) -> {
                  c.socket().setSoLinger(true, 0);
                  c.socket().close();
                })) {
      assertEquals(Kind.RESET, failure(silent.url("/")).kind());
      assertEquals(Kind.RESET, failure(half.url("/")).kind());
      assertEquals(Kind.RESET, failure(reset.url("/")).kind());
      OutboundAnswer answer = send(cut.url("/"));
      assertEquals(503, answer.status());
      assertEquals("part", new String(answer.body(), StandardCharsets.UTF_8));
      assertFalse(answer.complete());
    }
  }

  @Test
  void survivesBrokenHttp() throws Exception {
    try (HostileServer noHttp =
            new HostileServer((head, c) -> c.write("SSH-2.0-OpenSSH_9.2\r\n\r\n"));
        HostileServer badChunk =
            new HostileServer(
                (head, c) ->
                    c.write(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzzz\r\nabc\r\n"));
        HostileServer badLength =
            new HostileServer(
                (head, c) -> c.write("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"))) {
      assertEquals(Kind.PROTOCOL, failure(noHttp.url("/")).kind());
      assertFalse(send(badChunk.url("/")).complete());
      assertTrue(List.of(Kind.PROTOCOL, Kind.RESET).contains(failure(badLength.url("/")).kind()));
    }
  }

  @Test
  void tellsARefusedConnection() throws Exception {
    HostileServer gone = new HostileServer((head, c) -> {});
    gone.close();
    assertEquals(Kind.CONNECT, failure(gone.url("/")).kind());
  }

  @Test
  void refusesANameWithOneForbiddenAddressAndDialsNobody() throws Exception {
    try (HostileServer server = new HostileServer((head, c) -> {})) {
      for (List<String> answers :
          List.of(
              List.of("127.0.0.1"),
              List.of("1.1.1.1", "127.0.0.1"),
              List.of("2606:4700:4700::1111", "10.0.0.1"),
              List.of("::ffff:10.0.0.1"),
              List.of("64:ff9b::7f00:1"))) {
        OutboundHttp strict = client(false, host -> Uni.createFrom().item(addresses(answers)));
        OutboundFailure e = failure(strict, "https://rebind.example:8443/");
        assertEquals(Kind.REFUSED_TARGET, e.kind(), answers.toString());
        strict.close();
      }
      assertEquals(0, server.connections.get());
    }
  }

  /** The name is asked once per request and the very answer that was checked is dialled. */
  @Test
  void dialsTheAddressThatItChecked() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (HostileServer server =
        new HostileServer((head, c) -> c.write("HTTP/1.1 204 No\r\nContent-Length: 0\r\n\r\n"))) {
      OutboundHttp flipping =
          client(
              true,
              host ->
                  Uni.createFrom()
                      .item(
                          () ->
                              addresses(
                                  List.of(
                                      asked.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1"))));
      String url = "http://rebind.example:" + server.port() + "/";
      assertEquals(204, send(flipping, url).status());
      assertEquals(1, asked.get());
      assertTrue(server.heads.get(0).toLowerCase().contains("host: rebind.example:"));
      assertEquals(Kind.REFUSED_TARGET, failure(flipping, url).kind());
      assertEquals(1, server.connections.get());
      flipping.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example.com/", "https://10.0.0.1/", "https://[::ffff:7f00:1]/",
            "https://localhost/",
        "https://2130706433/", "https://private.example/", "https://a.example#x", "nonsense"
      })
  void checkRefusesLoudly(String url) {
    OutboundHttp strict =
        client(false, host -> Uni.createFrom().item(addresses(List.of("10.1.2.3"))));
    ProblemException e =
        assertThrows(
            ProblemException.class,
            () -> strict.check(url, "/url").await().atMost(Duration.ofSeconds(5)));
    assertEquals(422, e.status());
    assertEquals("outbound.forbidden-address", e.code());
    assertEquals("/url", e.errors().get(0).pointer());
    strict.close();
  }

  @Test
  void checkPassesPublicAndAtTheMomentUnknownNames() {
    OutboundHttp known =
        client(false, host -> Uni.createFrom().item(addresses(List.of("1.1.1.1"))));
    assertEquals(
        "a.example",
        known.check("https://a.example/x", "/url").await().atMost(Duration.ofSeconds(5)).host());
    known.close();
    OutboundHttp unknown =
        client(false, host -> Uni.createFrom().failure(new OutboundFailure(Kind.DNS, "?")));
    assertEquals(
        "a.example",
        unknown.check("https://a.example/x", "/url").await().atMost(Duration.ofSeconds(5)).host());
    assertEquals(Kind.DNS, failure(unknown, "https://a.example/x").kind());
    unknown.close();
  }

  @Test
  void reachesAnIpv6LoopbackLiteral() throws Exception {
    try (HostileServer server =
        new HostileServer(
            new javax.net.ServerSocketFactory() {
              @Override
              public java.net.ServerSocket createServerSocket(
                  int port, int backlog, InetAddress ignored) throws java.io.IOException {
                return new java.net.ServerSocket(port, backlog, InetAddress.getByName("::1"));
              }

              @Override
              public java.net.ServerSocket createServerSocket(int port) {
                throw new UnsupportedOperationException();
              }

              @Override
              public java.net.ServerSocket createServerSocket(int port, int backlog) {
                throw new UnsupportedOperationException();
              }
            },
            (head, c) -> c.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))) {
      assertEquals(200, send("http://[::1]:" + server.port() + "/").status());
      assertTrue(
          server.heads.get(0).toLowerCase().contains("host: [::1]:" + server.port()),
          server.heads.get(0));
    } catch (java.net.SocketException noIpv6) {
      org.junit.jupiter.api.Assumptions.abort("this machine has no IPv6 loopback");
    }
  }

  private static OutboundAnswer send(String url) {
    return send(http, url);
  }

  private static OutboundAnswer send(OutboundHttp client, String url) {
    return client
        .send(new OutboundRequest("GET", url, Map.of(), null))
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  private static OutboundAnswer send(String url, Map<String, String> headers, byte[] body) {
    return http.send(OutboundRequest.post(url, headers, body))
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  private static OutboundFailure failure(String url) {
    return failure(http, url);
  }

  private static OutboundFailure failure(OutboundHttp client, String url) {
    return assertThrows(OutboundFailure.class, () -> send(client, url));
  }

  private static List<InetAddress> addresses(List<String> texts) {
    return texts.stream()
        .map(
            text -> {
              try {
                return InetAddress.getByName(text);
              } catch (java.net.UnknownHostException e) {
                throw new IllegalArgumentException(e);
              }
            })
        .toList();
  }

  private static void until(java.util.function.BooleanSupplier condition)
      throws InterruptedException {
    CountDownLatch pause = new CountDownLatch(1);
    for (int i = 0; i < 100 && !condition.getAsBoolean(); i++) {
      pause.await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
    assertTrue(condition.getAsBoolean());
  }

  record TestSettings(boolean allowLoopback) implements OutboundSettings {
    @Override
    public Duration connectTimeout() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration deadline() {
      return Duration.ofSeconds(2);
    }

    @Override
    public int maxBodyBytes() {
      return LIMIT;
    }

    @Override
    public int maxHeaderBytes() {
      return 16384;
    }

    @Override
    public int connectionsPerHost() {
      return 4;
    }
  }
}
