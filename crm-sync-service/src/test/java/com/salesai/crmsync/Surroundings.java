package com.salesai.crmsync;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Settings of this service under test: receivers on loopback, a key, a quick worker. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    int port = freePort();
    // Nobody listens there until a test starts its directory or mail server.
    return Map.of(
        "quarkus.http.test-port",
        String.valueOf(port),
        "salesai.webhook.test-inbox.url",
        "http://127.0.0.1:" + port,
        "quarkus.rest-client.directory.url",
        "http://127.0.0.1:" + freePort(),
        "quarkus.oidc-client.auth-server-url",
        "http://127.0.0.1:" + freePort(),
        "quarkus.mailer.port",
        String.valueOf(freePort()),
        "salesai.notification.mail.every",
        "1s",
        "salesai.outbound.allow-loopback",
        "true",
        "salesai.outbound.deadline",
        "3S",
        "salesai.secrets.key",
        Base64.getEncoder().encodeToString(new byte[32]),
        "salesai.webhook.delivery.poll",
        "0.1S");
  }

  /** After the infrastructure, whose choice of the HTTP port this one replaces. */
  @Override
  public int order() {
    return 1;
  }

  /** Below the ports that the system gives to outgoing connections. */
  private static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        continue;
      }
    }
  }

  @Override
  public void stop() {}
}
