package com.salesai.crmsync.webhook;

import com.salesai.platform.ids.Ids;
import com.salesai.platform.secrets.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Makes, seals and opens signing secrets (Standard Webhooks: {@code whsec_} + Base64). */
@ApplicationScoped
class SigningSecrets {
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;

  private final SecretBox box;
  private final SecureRandom random = new SecureRandom();

  SigningSecrets(SecretBox box) {
    this.box = box;
  }

  /** A new secret as its receiver needs it: shown once, then only sealed. */
  String generate() {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return PREFIX + Base64.getEncoder().encodeToString(secret);
  }

  WebhookSecret seal(UUID orgId, UUID endpointId, String secret, Instant now) {
    WebhookSecret row = new WebhookSecret();
    row.orgId = orgId;
    row.id = Ids.next();
    row.endpointId = endpointId;
    row.createdAt = now;
    row.sealed = box.seal(secret.getBytes(StandardCharsets.UTF_8), identity(row));
    return row;
  }

  String open(WebhookSecret row) {
    return new String(box.open(row.sealed, identity(row)), StandardCharsets.UTF_8);
  }

  private static String identity(WebhookSecret row) {
    return "webhook_secret/%s/%s/%s".formatted(row.orgId, row.endpointId, row.id);
  }
}
