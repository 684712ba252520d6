package com.salesai.crmsync.testinbox;

import com.salesai.crmsync.webhook.Endpoints;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.ProblemException;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes a webhook as a partner's receiver would: verifies it with the official library and keeps
 * it.
 */
@ApplicationScoped
class ReceiveMessage {
  private final UnitOfWork unitOfWork;
  private final Endpoints endpoints;
  private final TestInboxRepository repository;
  private final TestInboxSettings settings;

  ReceiveMessage(
      UnitOfWork unitOfWork,
      Endpoints endpoints,
      TestInboxRepository repository,
      TestInboxSettings settings) {
    this.unitOfWork = unitOfWork;
    this.endpoints = endpoints;
    this.repository = repository;
    this.settings = settings;
  }

  /** What arrived; headers are null when they were not sent. */
  record Incoming(String webhookId, String timestamp, String signature, byte[] body) {}

  /** Fails with 404 for an unknown inbox or a wrong token. */
  Uni<Void> run(UUID orgId, String token, Incoming incoming) {
    Caller system = Caller.system(orgId, Ids.next(), null);
    return unitOfWork.run(
        system,
        session ->
            repository
                .find(session, orgId)
                .invoke(inbox -> refuseStranger(inbox, token))
                .chain(inbox -> endpoints.destination(session, system, inbox.endpointId))
                .chain(endpoint -> keep(session, orgId, endpoint.secrets(), incoming)));
  }

  private static void refuseStranger(TestInbox inbox, String token) {
    if (inbox == null || !MessageDigest.isEqual(inbox.tokenHash, InboxToken.hash(token))) {
      throw ProblemException.notFound("test-inbox");
    }
  }

  private Uni<Void> keep(
      Mutiny.Session session, UUID orgId, List<String> secrets, Incoming incoming) {
    String body = new String(incoming.body(), StandardCharsets.UTF_8);
    String problem = problem(secrets, incoming, body);
    TestInboxMessage message = new TestInboxMessage();
    message.orgId = orgId;
    message.id = Ids.next();
    message.receivedAt = Instant.now();
    message.webhookId = storable(incoming.webhookId());
    message.webhookTimestamp = storable(incoming.timestamp());
    message.webhookSignature = storable(incoming.signature());
    message.verified = problem == null;
    message.problem = problem;
    message.body = storable(body);
    return repository.add(session, message, settings.keep());
  }

  /** Null when one of the endpoint's secrets verifies it. */
  private static String problem(List<String> secrets, Incoming incoming, String body) {
    if (incoming.webhookId() == null
        || incoming.timestamp() == null
        || incoming.signature() == null) {
      return "A header of Standard Webhooks is missing.";
    }
    Map<String, List<String>> headers =
        Map.of(
            "webhook-id", List.of(incoming.webhookId()),
            "webhook-timestamp", List.of(incoming.timestamp()),
            "webhook-signature", List.of(incoming.signature()));
    String problem = "There is no active secret.";
    for (String secret : secrets) {
      try {
        new Webhook(secret).verify(body, headers);
        return null;
      } catch (WebhookVerificationException refused) {
        problem = refused.getMessage();
      } catch (Exception unusable) {
        problem = "The secret is not usable.";
      }
    }
    return problem;
  }

  private static String storable(String text) {
    return text == null ? null : text.replace('\u0000', '\ufffd');
  }
}
