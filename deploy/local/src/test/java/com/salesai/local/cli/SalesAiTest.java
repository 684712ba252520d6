package com.salesai.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesAiTest {

  @TempDir Path directory;

  @Test
  void resetAsksFirst() throws IOException {
    Path state = Files.createDirectory(directory.resolve("state"));
    Files.writeString(state.resolve("data"), "precious");
    assertThat(withInput("no\n", "reset", "--state", state.toString())).isEqualTo(1);
    assertThat(state.resolve("data")).exists();
    assertThat(withInput("yes\n", "reset", "--state", state.toString())).isZero();
    assertThat(state).doesNotExist();
  }

  @Test
  void statusOfAStoppedStackEndsWith3() {
    assertThat(SalesAi.run("status", "--state", directory.toString())).isEqualTo(3);
  }

  @Test
  void unknownServiceAndPortAreMessagesNotStackTraces() {
    assertThat(SalesAi.run("redrive", "nobody", "--state", directory.toString())).isEqualTo(1);
    assertThat(SalesAi.run("doctor", "--port", "nope=1", "--state", directory.toString()))
        .isEqualTo(1);
  }

  private static int withInput(String input, String... command) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return SalesAi.run(command);
    } finally {
      System.setIn(before);
    }
  }
}
