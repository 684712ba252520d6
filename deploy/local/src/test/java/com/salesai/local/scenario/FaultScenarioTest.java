package com.salesai.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.local.RunningStack;
import com.salesai.local.process.ChildProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is acknowledged is never lost: processes are killed and stopped while the API works. */
@ExtendWith(PlatformExtension.class)
class FaultScenarioTest {
  private static final Duration RECOVERY = Duration.ofSeconds(120);

  @Test
  void aKillBetweenCommitAndPublishLosesNothing(RunningStack platform) throws Exception {
    Api rep = new Api(platform.stack(), "rep@acme.test");
    ChildProcess kafka = platform.child("kafka");
    signal("STOP", kafka.pid());
    List<String> leads = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        leads.add(capture(rep));
      }
      signal("KILL", platform.child("lead-service").pid());
    } finally {
      signal("CONT", kafka.pid());
    }
    platform.restart("lead-service");
    awaitInAnalytics(rep, leads);
  }

  @Test
  void theApiGoesOnWithoutKafkaForAMinuteAndThenDrains(RunningStack platform) throws Exception {
    Api rep = new Api(platform.stack(), "rep@acme.test");
    ChildProcess kafka = platform.child("kafka");
    signal("STOP", kafka.pid());
    List<String> leads = new ArrayList<>();
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (System.nanoTime() < end) {
        leads.add(capture(rep));
        TimeUnit.MILLISECONDS.sleep(500);
      }
    } finally {
      signal("CONT", kafka.pid());
    }
    assertThat(leads).hasSizeGreaterThan(50);
    awaitInAnalytics(rep, leads);
  }

  @Test
  void anImportGoesOnAfterAKillWithoutLossOrRepetition(RunningStack platform) throws Exception {
    Api manager = new Api(platform.stack(), "manager@acme.test");
    int rows = 3_000;
    String mark = UUID.randomUUID().toString();
    String csv =
        IntStream.range(0, rows)
            .mapToObj(i -> "r%d.%s@import.test,Lead,%d".formatted(i, mark, i))
            .collect(Collectors.joining("\n", "email,firstName,lastName\n", "\n"));
    String job =
        manager.upload("/api/v1/leads/imports", "leads.csv", "text/csv", csv).expect(202).id();
    await()
        .atMost(RECOVERY)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> progress(manager, job).path("processed").asInt() > 0);
    signal("KILL", platform.child("lead-service").pid());
    platform.restart("lead-service");
    await()
        .atMost(RECOVERY)
        .untilAsserted(
            () ->
                assertThat(progress(manager, job).path("status").asText()).isEqualTo("completed"));
    assertThat(progress(manager, job).path("created").asInt()).isEqualTo(rows);
    assertThat(progress(manager, job).path("processed").asInt()).isEqualTo(rows);
  }

  private static JsonNode progress(Api manager, String job) {
    return manager.get("/api/v1/leads/imports/" + job).expect(200).json();
  }

  private static String capture(Api rep) {
    return rep.post("/api/v1/leads", "{\"email\":\"%s@fault.test\"}".formatted(UUID.randomUUID()))
        .expect(201)
        .id();
  }

  /** Both events of each lead, captured and scored, reached the other side, each once. */
  private static void awaitInAnalytics(Api rep, List<String> leads) {
    for (String lead : leads) {
      await()
          .atMost(RECOVERY)
          .untilAsserted(
              () ->
                  assertThat(
                          rep.get("/api/v1/analytics/events?aggregateId=" + lead)
                              .expect(200)
                              .json()
                              .path("data")
                              .findValuesAsText("type"))
                      .containsExactlyInAnyOrder("lead.captured", "lead.scored"));
    }
  }

  private static void signal(String name, long pid) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor())
        .isZero();
  }
}
