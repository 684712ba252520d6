package com.salesai.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** What the gateway finds around it in tests: an identity provider's keys and one service. */
public class TestSurroundings implements QuarkusTestResourceLifecycleManager {
  static final String KEY = "test.signing-key";

  private Vertx vertx;

  @Override
  public Map<String, String> start() {
    try {
      vertx = Vertx.vertx();
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair keys = generator.generateKeyPair();
      String issuer = issuer((RSAPublicKey) keys.getPublic());
      TestService services = new TestService(vertx);
      String service = "http://localhost:" + services.start();
      Map<String, String> config = new HashMap<>();
      config.put(KEY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
      config.put("quarkus.oidc.auth-server-url", issuer);
      config.put("salesai.routing.services.lead.url", service);
      config.put("salesai.routing.services.proposal.url", service);
      config.put("salesai.routing.services.conversation.url", service);
      config.put("salesai.routing.services.crm-sync.url", "http://localhost:" + unusedPort());
      config.put(
          "salesai.routing.services.analytics.url", "http://localhost:" + services.startGarbage());
      config.put("salesai.routing.upstream.idle-timeout", "1s");
      config.put("salesai.live.heartbeat", "1s");
      return config;
    } catch (NoSuchAlgorithmException | IOException | ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    if (vertx != null) {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private String issuer(RSAPublicKey key) throws ExecutionException, InterruptedException {
    HttpServer server = vertx.createHttpServer(new HttpServerOptions().setPort(0));
    JsonObject jwk =
        new JsonObject()
            .put("kid", "test")
            .put("kty", "RSA")
            .put("alg", "RS256")
            .put("use", "sig")
            .put("n", base64(key.getModulus().toByteArray()))
            .put("e", base64(key.getPublicExponent().toByteArray()));
    server.requestHandler(
        request -> {
          String base = "http://localhost:" + server.actualPort() + "/realms/salesai";
          JsonObject answer =
              request.path().endsWith("/openid-configuration")
                  ? new JsonObject()
                      .put("issuer", base)
                      .put("jwks_uri", base + "/certs")
                      .put("authorization_endpoint", base + "/auth")
                      .put("token_endpoint", base + "/token")
                      .put("end_session_endpoint", base + "/logout")
                  : new JsonObject().put("keys", new JsonArray().add(jwk));
          request.response().putHeader("Content-Type", "application/json").end(answer.encode());
        });
    server.listen().toCompletionStage().toCompletableFuture().get();
    return "http://localhost:" + server.actualPort() + "/realms/salesai";
  }

  private static String base64(byte[] number) {
    int sign = number[0] == 0 ? 1 : 0;
    byte[] unsigned = java.util.Arrays.copyOfRange(number, sign, number.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
