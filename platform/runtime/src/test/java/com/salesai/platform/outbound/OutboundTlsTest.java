package com.salesai.platform.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.salesai.platform.outbound.OutboundFailure.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.net.JksOptions;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OutboundTlsTest {
  private static final String PASSWORD = "changeit";

  @TempDir Path dir;
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void stop() {
    vertx.close();
  }

  @Test
  void verifiesTheNameOfTheAddressAndSendsItAsSni() throws Exception {
    Path good = keyStore("good", "hooks.salesai.test", "-validity", "30");
    String[] sni = new String[1];
    try (HostileServer server =
        new HostileServer(
            factory(good),
            (head, c) -> {
              ExtendedSSLSession session =
                  (ExtendedSSLSession) ((SSLSocket) c.socket()).getSession();
              sni[0] = session.getRequestedServerNames().toString();
              c.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            })) {
      OutboundHttp http = client(good);
      assertEquals(200, send(http, "https://hooks.salesai.test:" + server.port() + "/").status());
      assertTrue(sni[0].contains("hooks.salesai.test"), sni[0]);
      assertEquals(Kind.TLS, failure(http, "https://other.salesai.test:" + server.port() + "/"));
      assertEquals(Kind.TLS, failure(http, "https://127.0.0.1:" + server.port() + "/"));
      assertEquals(1, server.heads.size());
      http.close();
    }
  }

  @Test
  void refusesAnUnknownAndAnExpiredCertificate() throws Exception {
    Path good = keyStore("trusted", "hooks.salesai.test", "-validity", "30");
    Path unknown = keyStore("unknown", "hooks.salesai.test", "-validity", "30");
    Path authority = keyStore("authority", "Test CA", "-validity", "30", "-ext", "bc:c");
    Path expired = issuedBy(authority, "expired", "hooks.salesai.test", "-10d", "5");
    for (Path[] pair : new Path[][] {{unknown, good}, {expired, authority}, {good, null}}) {
      try (HostileServer server = new HostileServer(factory(pair[0]), (head, c) -> {})) {
        OutboundHttp http = client(pair[1]);
        assertEquals(Kind.TLS, failure(http, "https://hooks.salesai.test:" + server.port() + "/"));
        assertEquals(0, server.heads.size());
        http.close();
      }
    }
  }

  @Test
  void aStalledHandshakeEndsAtTheDeadline() throws Exception {
    try (java.net.ServerSocket silent =
        new java.net.ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      OutboundHttp http = client(null);
      long start = System.nanoTime();
      Kind kind = failure(http, "https://hooks.salesai.test:" + silent.getLocalPort() + "/");
      assertTrue(List.of(Kind.CONNECT, Kind.TLS).contains(kind), kind.toString());
      assertTrue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) < 4000);
      http.close();
    }
  }

  private OutboundHttp client(Path trust) {
    return new OutboundHttp(
        vertx,
        new OutboundHttpTest.TestSettings(true),
        host -> Uni.createFrom().item(List.of(InetAddress.getLoopbackAddress())),
        trust == null ? null : new JksOptions().setPath(trust.toString()).setPassword(PASSWORD));
  }

  private static OutboundAnswer send(OutboundHttp http, String url) {
    return http.send(new OutboundRequest("GET", url, Map.of(), null))
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  private static Kind failure(OutboundHttp http, String url) {
    return assertThrows(OutboundFailure.class, () -> send(http, url)).kind();
  }

  private Path keyStore(String name, String host, String... more) throws Exception {
    Path file = dir.resolve(name + ".p12");
    keytool(
        file,
        Stream.concat(
            Stream.of("-genkeypair", "-keyalg", "EC", "-alias", "it", "-dname", "CN=" + host),
            Stream.concat(
                host.indexOf(' ') < 0 ? Stream.of("-ext", "san=dns:" + host) : Stream.of(),
                Stream.of(more))));
    return file;
  }

  /** A key whose certificate the authority signed; the store keeps only that key. */
  private Path issuedBy(Path authority, String name, String host, String start, String days)
      throws Exception {
    Path file = Files.copy(authority, dir.resolve(name + ".p12"));
    keytool(
        file,
        Stream.of(
            "-genkeypair",
            "-keyalg",
            "EC",
            "-alias",
            "leaf",
            "-signer",
            "it",
            "-dname",
            "CN=" + host,
            "-ext",
            "san=dns:" + host,
            "-startdate",
            start,
            "-validity",
            days));
    keytool(file, Stream.of("-delete", "-alias", "it"));
    return file;
  }

  private static void keytool(Path store, Stream<String> arguments) throws Exception {
    String program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process keytool =
        new ProcessBuilder(
                Stream.concat(
                        Stream.concat(Stream.of(program), arguments),
                        Stream.of("-keystore", store.toString(), "-storepass", PASSWORD))
                    .toList())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, keytool.waitFor());
  }

  private static ServerSocketFactory factory(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }
}
