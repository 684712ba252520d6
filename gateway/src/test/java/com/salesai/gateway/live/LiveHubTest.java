package com.salesai.gateway.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.salesai.gateway.caller.Caller;
import com.salesai.gateway.caller.Role;
import com.salesai.gateway.caller.Visibility;
import com.salesai.gateway.web.ProblemException;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveHubTest {
  private static final UUID ORG = UUID.randomUUID();

  private record Config(int buffer, int streamsPerOrganization, int streamsPerMember)
      implements LiveConfig {
    @Override
    public List<String> topics() {
      return List.of();
    }

    @Override
    public Duration heartbeat() {
      return Duration.ofSeconds(15);
    }

    @Override
    public Duration streamAge() {
      return Duration.ofMinutes(5);
    }

    @Override
    public int resumeEvents() {
      return 1;
    }

    @Override
    public Duration resumeAge() {
      return Duration.ofMinutes(1);
    }

    @Override
    public Duration refresh() {
      return Duration.ofMinutes(1);
    }
  }

  private final LiveHub hub = new LiveHub(new Config(4, 3, 2));

  private static Caller member(String id) {
    return new Caller(
        ORG, "acme", id, "cli", Role.REP, Set.of(), Set.of(), Visibility.ALL, null, null);
  }

  private static LiveEvent event() {
    return new LiveEvent(
        null, ORG, "lead.captured", "s", null, JsonNodeFactory.instance.objectNode(), null, null);
  }

  @Test
  void whatComesBeforeTheFirstReadIsKept() {
    LiveHub.Stream stream = hub.open(member("a"));
    hub.publish(event());
    hub.publish(event());
    AssertSubscriber<LiveEvent> client =
        stream.events().subscribe().withSubscriber(AssertSubscriber.create(10));
    assertEquals(2, client.getItems().size());
  }

  @Test
  void aSlowClientIsCutAndTheOthersGoOn() {
    LiveHub.Stream slow = hub.open(member("slow"));
    LiveHub.Stream fast = hub.open(member("fast"));
    AssertSubscriber<LiveEvent> slowClient =
        slow.events().subscribe().withSubscriber(AssertSubscriber.create(1));
    AssertSubscriber<LiveEvent> fastClient =
        fast.events().subscribe().withSubscriber(AssertSubscriber.create(100));
    for (int i = 0; i < 6; i++) {
      hub.publish(event());
    }
    slowClient.request(10).awaitFailure();
    assertTrue(slowClient.getItems().size() <= 5);
    assertEquals(6, fastClient.getItems().size());
  }

  @Test
  void streamsAreLimitedByMemberAndOrganization() {
    LiveHub.Stream first = hub.open(member("a"));
    hub.open(member("a")).events();
    ProblemException own = assertThrows(ProblemException.class, () -> hub.open(member("a")));
    assertEquals(429, own.status());
    hub.open(member("b")).events();
    assertThrows(ProblemException.class, () -> hub.open(member("c")));
    first.close();
    hub.open(member("c")).events();
  }
}
