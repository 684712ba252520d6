package com.salesai.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void printsALineForEachStepWithItsSeconds() {
    var progress = new ConsoleProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), false);
    progress.plan(List.of("PostgreSQL", "Kafka"));
    progress.begin("PostgreSQL");
    progress.done("PostgreSQL", Duration.ofMillis(4230));
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "2 steps: PostgreSQL, Kafka", "[ 1/2] PostgreSQL           ready    4.2 s");
  }

  @Test
  void showsWhatRemainsOnATerminal() {
    var progress = new ConsoleProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), true);
    progress.plan(List.of("PostgreSQL", "Kafka", "gateway"));
    progress.begin("Kafka");
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .endsWith("        Kafka ...  then PostgreSQL, gateway");
  }
}
