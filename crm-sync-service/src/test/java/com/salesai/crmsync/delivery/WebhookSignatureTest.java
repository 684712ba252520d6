package com.salesai.crmsync.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void makesTheOfficialVector() {
    Map<String, String> headers =
        WebhookSignature.headers(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1614265330),
            "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8),
            List.of(SECRET));
    assertEquals(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", headers.get("webhook-signature"));
    assertEquals("1614265330", headers.get("webhook-timestamp"));
    assertEquals("msg_p5jXN8AQM9LWM0D4loKWxJek", headers.get("webhook-id"));
  }

  @Test
  void bothSecretsVerifyDuringARotationAndNoMutantDoes() throws Exception {
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      String old = secret(random);
      String current = secret(random);
      String body = "{\"n\":%d,\"text\":\"ü€😀\"}".formatted(random.nextLong());
      Map<String, String> headers =
          WebhookSignature.headers(
              "id-" + i,
              Instant.now(),
              body.getBytes(StandardCharsets.UTF_8),
              List.of(current, old));
      new Webhook(current).verify(body, lists(headers));
      new Webhook(old).verify(body, lists(headers));
      refuse(secret(random), body, headers);
      refuse(current, body + " ", headers);
      refuse(current, body.replace("n", "m"), headers);
      headers.put("webhook-id", "id-x");
      refuse(current, body, headers);
    }
  }

  private static void refuse(String secret, String body, Map<String, String> headers) {
    assertThrows(
        WebhookVerificationException.class, () -> new Webhook(secret).verify(body, lists(headers)));
  }

  private static Map<String, List<String>> lists(Map<String, String> headers) {
    return headers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
  }

  private static String secret(Random random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }
}
