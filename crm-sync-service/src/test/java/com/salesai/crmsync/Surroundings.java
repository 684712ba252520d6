package com.salesai.crmsync;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.Map;

/** Settings of this service under test: receivers on loopback, a key, a quick worker. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of(
        "salesai.outbound.allow-loopback", "true",
        "salesai.outbound.deadline", "3S",
        "salesai.secrets.key", Base64.getEncoder().encodeToString(new byte[32]),
        "salesai.webhook.delivery.poll", "0.1S");
  }

  @Override
  public void stop() {}
}
