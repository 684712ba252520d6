package com.salesai.crmsync.delivery;

import static com.salesai.crmsync.WebhookApi.attempts;
import static com.salesai.crmsync.WebhookApi.captured;
import static com.salesai.crmsync.WebhookApi.updated;
import static java.util.Collections.nCopies;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.salesai.crmsync.Database;
import com.salesai.crmsync.Receiver;
import com.salesai.crmsync.Surroundings;
import com.salesai.crmsync.TestClock;
import com.salesai.crmsync.WebhookApi;
import com.salesai.platform.messaging.CloudEventHeaders;
import com.salesai.testkit.InfrastructureResource;
import com.salesai.testkit.TestEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
class DeliveryComponentTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject TestClock clock;
  private final WebhookApi api = WebhookApi.ofRandomOrganization();
  private final TestEvents events = new TestEvents();
  private final List<Receiver> receivers = new ArrayList<>();

  @AfterEach
  void close() {
    events.close();
    receivers.forEach(Receiver::close);
  }

  private Receiver receiver(Receiver.Behaviour behaviour) {
    Receiver receiver = new Receiver(behaviour);
    receivers.add(receiver);
    return receiver;
  }

  private Receiver willing() {
    return receiver(delivery -> Receiver.Answer.of(204));
  }

  @Test
  void sendsAnEventSignedOnceAndLogsIt() {
    Receiver receiver = willing();
    WebhookApi.Endpoint endpoint = api.endpoint(receiver.url(), "lead.*");
    UUID lead = UUID.randomUUID();
    UUID event = UUID.randomUUID();
    events.send(TestEvents.record(event, api.org(), 1, captured(lead)));

    Map<String, Object> delivery = api.untilAll(endpoint.id(), 1, "delivered").get(0);
    assertEquals(1, receiver.deliveries().size());
    Receiver.Delivery received = receiver.deliveries().get(0);
    assertTrue(received.verifies(endpoint.secret()));
    assertEquals(event.toString(), received.id());
    JsonPath body = JsonPath.from(received.body());
    assertEquals("lead.captured", body.getString("type"));
    assertEquals(lead.toString(), body.getString("data.leadId"));
    assertEquals("DE", body.getString("data.country"));
    Instant.parse(body.getString("timestamp"));
    assertEquals(Set.of("type", "timestamp", "data"), body.getMap("").keySet());

    assertEquals(event.toString(), delivery.get("eventId"));
    assertEquals(lead.toString(), delivery.get("subject"));
    assertEquals(1, attempts(delivery).size());
    assertEquals(204, attempts(delivery).get(0).get("status"));
    api.get("/deliveries?eventId=" + event).body("data", hasSize(1));
    api.get("/deliveries?status=held").body("data", hasSize(0));
    api.get("/deliveries?type=lead.captured&subject=" + lead).body("data", hasSize(1));
    api.get("/deliveries?status=nonsense").statusCode(422);
    WebhookApi other = WebhookApi.ofRandomOrganization();
    other.get("/deliveries").body("data", hasSize(0));
    other.get("/deliveries/" + delivery.get("id")).statusCode(404);
    other.post("/deliveries/" + delivery.get("id") + "/replay", null).statusCode(404);
  }

  @Test
  void sendsOnlyWhatIsWantedAndOnlyOfTheOwnOrganization() {
    Receiver wantsScores = willing();
    Receiver wantsAll = willing();
    WebhookApi.Endpoint scores = api.endpoint(wantsScores.url(), "lead.scored", "opportunity.*");
    WebhookApi.Endpoint all = api.endpoint(wantsAll.url(), "*");
    WebhookApi globex = WebhookApi.ofRandomOrganization();
    Receiver foreign = willing();
    globex.endpoint(foreign.url(), "*");

    events.send(api.org(), 1, captured(UUID.randomUUID()));

    // It also gets what is audited about the endpoints themselves.
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                api.deliveries(all.id()).stream()
                    .anyMatch(
                        d ->
                            d.get("type").equals("lead.captured")
                                && d.get("status").equals("delivered")));
    assertEquals(0, api.deliveries(scores.id()).size());
    assertTrue(foreign.deliveries().stream().noneMatch(d -> d.body().contains("lead.captured")));
  }

  @Test
  void anEventThatComesThreeTimesIsSentOnce() {
    Receiver receiver = willing();
    WebhookApi.Endpoint endpoint = api.endpoint(receiver.url(), "lead.*");
    UUID lead = UUID.randomUUID();
    for (int seq = 1; seq <= 5; seq++) {
      var record = TestEvents.record(api.org(), seq, seq == 1 ? captured(lead) : updated(lead));
      for (int copy = 0; copy < 3; copy++) {
        events.send(record);
      }
    }
    api.untilAll(endpoint.id(), 5, "delivered");
    assertEquals(5, receiver.deliveries().size());
    assertEquals(5, receiver.deliveries().stream().map(Receiver.Delivery::id).distinct().count());
  }

  @Test
  void retriesBySchedule() {
    List<Instant> attempts = new ArrayList<>();
    Receiver receiver =
        receiver(
            delivery -> {
              attempts.add(clock.instant());
              return Receiver.Answer.of(attempts.size() < 4 ? 500 : 200);
            });
    WebhookApi.Endpoint endpoint = api.endpoint(receiver.url(), "lead.*");
    events.send(api.org(), 1, captured(UUID.randomUUID()));
    long[] waits = {3, 15, 60};
    for (int i = 0; i < waits.length; i++) {
      int made = i + 1;
      Map<String, Object> waiting =
          await()
              .atMost(PATIENCE)
              .until(
                  () -> api.onlyDelivery(endpoint.id()),
                  d -> d.get("status").equals("waiting") && attempts(d).size() == made);
      Instant last = Instant.parse((String) attempts(waiting).get(i).get("at"));
      long millis =
          Duration.between(last, Instant.parse((String) waiting.get("nextAttemptAt"))).toMillis();
      assertTrue(
          millis >= waits[i] * 1000 && millis <= waits[i] * 1200, "wait " + i + ": " + millis);
      clock.pass(Duration.ofMillis(millis));
    }
    Map<String, Object> delivered = api.untilAll(endpoint.id(), 1, "delivered").get(0);
    assertEquals(
        List.of(500, 500, 500, 200),
        attempts(delivered).stream().map(a -> a.get("status")).toList());
    assertEquals(1, receiver.deliveries().stream().map(Receiver.Delivery::id).distinct().count());
    assertTrue(receiver.deliveries().stream().allMatch(d -> d.isSignedWith(endpoint.secret())));
  }

  @Test
  void honoursRetryAfter() {
    Receiver receiver =
        receiver(delivery -> new Receiver.Answer(429, Map.of("Retry-After", "1800")));
    WebhookApi.Endpoint endpoint = api.endpoint(receiver.url(), "lead.*");
    events.send(api.org(), 1, captured(UUID.randomUUID()));
    Map<String, Object> waiting = api.untilAll(endpoint.id(), 1, "waiting").get(0);
    Instant at = Instant.parse((String) attempts(waiting).get(0).get("at"));
    Instant next = Instant.parse((String) waiting.get("nextAttemptAt"));
    long seconds = Duration.between(at, next).toSeconds();
    assertTrue(seconds >= 1798 && seconds <= 1802, "after " + seconds);
  }

  @Test
  void afterThirtyAttemptsADeliveryIsHeldAndCanBeReplayed() {
    Receiver receiver = receiver(delivery -> Receiver.Answer.of(500));
    WebhookApi.Endpoint endpoint = api.endpoint(receiver.url(), "lead.captured");
    events.send(api.org(), 1, captured(UUID.randomUUID()));
    for (int i = 1; i < 30; i++) {
      int made = i;
      Map<String, Object> waiting =
          await()
              .atMost(PATIENCE)
              .pollInterval(Duration.ofMillis(50))
              .until(
                  () -> api.onlyDelivery(endpoint.id()),
                  d ->
                      d.get("status").equals("held")
                          || (attempts(d).size() == made && d.get("status").equals("waiting")));
      if (waiting.get("status").equals("held")) {
        // Ten days of failures switch the endpoint off first.
        break;
      }
      clock.pass(
          Duration.between(clock.instant(), Instant.parse((String) waiting.get("nextAttemptAt")))
              .plusMillis(1));
    }
    Map<String, Object> held = api.untilAll(endpoint.id(), 1, "held").get(0);
    api.get("/endpoints/" + endpoint.id())
        .body("enabled", equalTo(false))
        .body("disabledReason", equalTo("failing"));
    // Exactly one notice.
    await()
        .atMost(PATIENCE)
        .until(() -> events.read("salesai.notification.v1", api.org()).size() == 1);
    int before = receiver.deliveries().size();
    api.post("/deliveries/" + held.get("id") + "/replay", null)
        .statusCode(409)
        .body("code", equalTo("webhook.endpoint-disabled"));
    receiver.behave(delivery -> Receiver.Answer.of(200));
    api.patch(endpoint.id(), "{\"enabled\":true}").statusCode(200).body("enabled", equalTo(true));
    api.post("/deliveries/" + held.get("id") + "/replay", null).statusCode(202);
    Map<String, Object> delivered = api.untilAll(endpoint.id(), 1, "delivered").get(0);
    assertEquals(before + 1, receiver.deliveries().size());
    List<Map<String, Object>> attempts = attempts(delivered);
    assertEquals(true, attempts.get(attempts.size() - 1).get("replay"));
    assertEquals(1, receiver.deliveries().stream().map(Receiver.Delivery::id).distinct().count());
  }

  @Test
  void replaysADeliveredOneExactlyOnceMore() {
    Receiver receiver = willing();
    WebhookApi.Endpoint endpoint = api.endpoint(receiver.url(), "lead.*");
    events.send(api.org(), 1, captured(UUID.randomUUID()));
    Map<String, Object> delivery = api.untilAll(endpoint.id(), 1, "delivered").get(0);
    api.post("/deliveries/" + delivery.get("id") + "/replay", null).statusCode(202);
    await().atMost(PATIENCE).until(() -> receiver.deliveries().size() == 2);
    api.untilAll(endpoint.id(), 1, "delivered");
    assertEquals(1, receiver.deliveries().stream().map(Receiver.Delivery::id).distinct().count());
  }

  @Test
  void goneSwitchesTheEndpointOffAtOnce() {
    Receiver receiver = receiver(delivery -> Receiver.Answer.of(410));
    WebhookApi.Endpoint endpoint = api.endpoint(receiver.url(), "lead.*");
    UUID lead = UUID.randomUUID();
    events.send(api.org(), 1, captured(lead));
    api.untilAll(endpoint.id(), 1, "held");
    api.get("/endpoints/" + endpoint.id())
        .body("enabled", equalTo(false))
        .body("disabledReason", equalTo("gone"));
    events.send(api.org(), 2, updated(lead));
    events.send(api.org(), 1, captured(UUID.randomUUID()));
    api.untilAll(endpoint.id(), 3, "held");
    assertEquals(1, receiver.deliveries().size());
    await()
        .atMost(PATIENCE)
        .until(() -> events.read("salesai.notification.v1", api.org()).size() == 1);
    // Enabled again, what was held is sent in order.
    receiver.behave(delivery -> Receiver.Answer.of(200));
    api.patch(endpoint.id(), "{\"enabled\":true}").statusCode(200);
    api.post("/endpoints/" + endpoint.id() + "/replays", Map.of())
        .statusCode(202)
        .body("replayed", equalTo(3));
    api.untilAll(endpoint.id(), 3, "delivered");
    List<String> types =
        receiver.deliveries().stream()
            .skip(1)
            .filter(d -> d.body().contains(lead.toString()))
            .map(d -> JsonPath.from(d.body()).getString("type"))
            .toList();
    assertEquals(List.of("lead.captured", "lead.updated"), types);
  }

  @Test
  void aFailingEventHoldsBackItsRecordOnly() {
    UUID broken = UUID.randomUUID();
    Set<String> refused = ConcurrentHashMap.newKeySet();
    Receiver receiver =
        receiver(
            delivery ->
                Receiver.Answer.of(
                    delivery.body().contains(broken.toString()) && refused.add(delivery.id())
                        ? 500
                        : 200));
    WebhookApi.Endpoint endpoint = api.endpoint(receiver.url(), "lead.*");
    List<UUID> leads = IntStream.range(0, 5).mapToObj(i -> UUID.randomUUID()).toList();
    for (int seq = 1; seq <= 4; seq++) {
      events.send(api.org(), seq, seq == 1 ? captured(broken) : updated(broken));
      for (UUID lead : leads) {
        events.send(api.org(), seq, seq == 1 ? captured(lead) : updated(lead));
      }
    }
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                api.deliveries(endpoint.id()).stream()
                    .map(d -> (String) d.get("status"))
                    .sorted()
                    .toList(),
            equalTo(
                Stream.of(nCopies(20, "delivered"), nCopies(3, "due"), nCopies(1, "waiting"))
                    .flatMap(List::stream)
                    .toList()));
    for (int i = 0; i < 4; i++) {
      clock.pass(Duration.ofSeconds(4));
      int round = i;
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  api.deliveries(endpoint.id()).stream()
                          .filter(d -> d.get("status").equals("delivered"))
                          .count()
                      >= 21 + round);
    }
    api.untilAll(endpoint.id(), 24, "delivered");
    Map<String, List<String>> orderOfSuccess =
        receiver.deliveries().stream()
            .collect(
                Collectors.groupingBy(
                    d -> JsonPath.from(d.body()).getString("data.leadId"),
                    Collectors.mapping(Receiver.Delivery::id, Collectors.toList())));
    assertEquals(8, orderOfSuccess.get(broken.toString()).size());
    List<String> distinct = orderOfSuccess.get(broken.toString()).stream().distinct().toList();
    for (int i = 0; i < 4; i++) {
      assertEquals(distinct.get(i), orderOfSuccess.get(broken.toString()).get(2 * i));
      assertEquals(distinct.get(i), orderOfSuccess.get(broken.toString()).get(2 * i + 1));
    }
  }

  @Test
  void slowEndpointsDoNotSlowOthers() {
    CountDownLatch stuck = new CountDownLatch(1);
    Receiver slow =
        receiver(
            delivery -> {
              stuck.await();
              return Receiver.Answer.of(200);
            });
    Receiver quick = willing();
    for (int i = 0; i < 5; i++) {
      api.endpoint(slow.url(), "lead.*");
    }
    WebhookApi.Endpoint healthy = api.endpoint(quick.url(), "lead.*");
    Instant start = Instant.now();
    for (int i = 0; i < 40; i++) {
      events.send(api.org(), 1, captured(UUID.randomUUID()));
    }
    await().atMost(PATIENCE).until(() -> quick.deliveries().size() == 40);
    long seconds = Duration.between(start, Instant.now()).toSeconds();
    stuck.countDown();
    assertTrue(seconds < 15, "took " + seconds);
    api.untilAll(healthy.id(), 40, "delivered");
  }

  @Test
  void aRotatedSecretVerifiesBesideThePreviousForADay() {
    Receiver receiver = willing();
    WebhookApi.Endpoint endpoint = api.endpoint(receiver.url(), "lead.*");
    String second =
        api.post("/endpoints/" + endpoint.id() + "/secret-rotations", null)
            .statusCode(201)
            .extract()
            .path("secret");
    clock.pass(Duration.ofHours(12));
    String third =
        api.post("/endpoints/" + endpoint.id() + "/secret-rotations", null)
            .statusCode(201)
            .extract()
            .path("secret");
    events.send(api.org(), 1, captured(UUID.randomUUID()));
    api.untilAll(endpoint.id(), 1, "delivered");
    Receiver.Delivery overlapping = receiver.deliveries().get(0);
    assertTrue(overlapping.isSignedWith(endpoint.secret()));
    assertTrue(overlapping.isSignedWith(second));
    assertTrue(overlapping.isSignedWith(third));
    clock.pass(Duration.ofHours(13));
    events.send(api.org(), 1, captured(UUID.randomUUID()));
    api.untilAll(endpoint.id(), 2, "delivered");
    Receiver.Delivery later = receiver.deliveries().get(1);
    assertFalse(later.isSignedWith(endpoint.secret()));
    assertTrue(later.isSignedWith(second));
    assertTrue(later.isSignedWith(third));
  }

  @Test
  void sendsATestEvent() {
    Receiver receiver = willing();
    WebhookApi.Endpoint endpoint = api.endpoint(receiver.url(), "opportunity.won");
    api.post("/endpoints/" + endpoint.id() + "/test", null)
        .statusCode(202)
        .body("type", equalTo("webhook.test"));
    api.untilAll(endpoint.id(), 1, "delivered");
    assertTrue(receiver.deliveries().get(0).isSignedWith(endpoint.secret()));
  }

  /** What a worker leaves behind that was killed after it had claimed. */
  @Test
  void theClaimOfADeadWorkerEndsWithItsLease() throws Exception {
    Receiver receiver = receiver(delivery -> Receiver.Answer.of(500));
    WebhookApi.Endpoint endpoint = api.endpoint(receiver.url(), "lead.*");
    events.send(api.org(), 1, captured(UUID.randomUUID()));
    Map<String, Object> waiting = api.untilAll(endpoint.id(), 1, "waiting").get(0);
    receiver.behave(delivery -> Receiver.Answer.of(200));
    Database.execute(
        "update webhook_delivery set status = 'delivering', next_attempt_at = null,"
            + " lease_token = gen_random_uuid(), lease_until = '%s' where id = '%s'"
                .formatted(clock.instant().plusSeconds(60), waiting.get("id")));
    clock.pass(Duration.ofSeconds(30));
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(5))
        .until(() -> api.onlyDelivery(endpoint.id()).get("status").equals("delivering"));
    clock.pass(Duration.ofSeconds(31));
    api.untilAll(endpoint.id(), 1, "delivered");
    assertEquals(2, receiver.deliveries().size());
  }

  /**
   * A worker that stood still while another did its work: its result is noted and changes nothing.
   */
  @Test
  void theResultOfALostLeaseHasNoEffect() {
    CountDownLatch firstMayEnd = new CountDownLatch(1);
    java.util.concurrent.atomic.AtomicInteger calls =
        new java.util.concurrent.atomic.AtomicInteger();
    Receiver receiver =
        receiver(
            delivery -> {
              if (calls.incrementAndGet() == 1) {
                firstMayEnd.await();
                return Receiver.Answer.of(500);
              }
              return Receiver.Answer.of(200);
            });
    WebhookApi.Endpoint endpoint = api.endpoint(receiver.url(), "lead.*");
    events.send(api.org(), 1, captured(UUID.randomUUID()));
    await().atMost(PATIENCE).until(() -> calls.get() == 1);
    clock.pass(Duration.ofSeconds(61));
    api.untilAll(endpoint.id(), 1, "delivered");
    firstMayEnd.countDown();
    Map<String, Object> delivery =
        await()
            .atMost(PATIENCE)
            .until(() -> api.onlyDelivery(endpoint.id()), d -> attempts(d).size() == 2);
    assertEquals("delivered", delivery.get("status"));
    api.get("/endpoints/" + endpoint.id()).body("failingSince", equalTo(null));
  }

  @Test
  void anUnreachableReceiverIsTriedAgain() {
    Receiver receiver = willing();
    receiver.close();
    WebhookApi.Endpoint endpoint = api.endpoint(receiver.url(), "lead.*");
    events.send(api.org(), 1, captured(UUID.randomUUID()));
    Map<String, Object> waiting = api.untilAll(endpoint.id(), 1, "waiting").get(0);
    assertTrue(((String) attempts(waiting).get(0).get("error")).startsWith("connect: "));
  }

  @Test
  void aPoisonRecordParksAndOthersFlow() {
    Receiver receiver = willing();
    WebhookApi.Endpoint endpoint = api.endpoint(receiver.url(), "lead.*");
    var bad = TestEvents.record(api.org(), 1, captured(UUID.randomUUID()));
    var spoiled =
        new org.apache.kafka.clients.producer.ProducerRecord<>(
            bad.topic(), null, bad.key(), new byte[] {1, 2, 3}, bad.headers());
    CloudEventHeaders.put(spoiled.headers(), "ce_specversion", "1.0");
    events.send(spoiled);
    events.send(api.org(), 1, captured(UUID.randomUUID()));
    api.untilAll(endpoint.id(), 1, "delivered");
  }
}
