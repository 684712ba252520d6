package com.salesai.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.salesai.local.LocalStackException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  @TempDir Path state;

  @Test
  void leftoversOfAKilledLauncherAreEnded() {
    ChildProcess child = ChildProcess.start(spec("lead-service"));
    assertThat(Leftovers.clean(state)).containsExactly("lead-service");
    await().until(() -> !child.isAlive());
    assertThat(new ChildRegistry(state).all()).isEmpty();
  }

  @Test
  void aStrangerThatGotTheProcessIdIsLeftAlone() throws IOException {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      new ChildRegistry(state).add("lead-service", stranger.pid());
      assertThat(Leftovers.clean(state)).isEmpty();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void aNeighbouringStackIsAStranger() {
    ChildProcess child = ChildProcess.start(spec("lead-service"));
    try {
      ProcessHandle handle = ProcessHandle.of(child.pid()).orElseThrow();
      await().until(() -> Leftovers.isOurs(handle, state));
      assertThat(Leftovers.isOurs(handle, state.resolveSibling(state.getFileName() + "x")))
          .isFalse();
      assertThat(Leftovers.isOurs(handle, state.getParent())).isFalse();
    } finally {
      child.kill();
    }
  }

  @Test
  void aChildThatDiesWhileStartingIsExplainedByItsLog() {
    var part = new Part(spec("analytics-service", "7"), () -> false, Duration.ofSeconds(30));
    assertThatThrownBy(() -> part.start(child -> {}))
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("analytics-service ended with code 7")
        .hasMessageContaining("cannot go on: out of coffee");
  }

  @Test
  void aChildThatNeverGetsReadyIsStopped() {
    var started = new ArrayList<ChildProcess>();
    var part = new Part(spec("gateway"), () -> false, Duration.ofMillis(500));
    assertThatThrownBy(() -> part.start(started::add)).hasMessageContaining("gateway is not ready");
    assertThat(started).singleElement().matches(child -> !child.isAlive());
  }

  @Test
  void aPausedChildCanBeStopped() {
    ChildProcess child = ChildProcess.start(spec("kafka"));
    await().until(() -> LogTail.lines(child.log(), 5).contains("sleeper is here"));
    child.pause();
    assertThat(child.isAlive()).isTrue();
    child.stop(Duration.ofSeconds(10));
    assertThat(child.isAlive()).isFalse();
    assertThat(child.diedByItself()).isFalse();
  }

  private ChildSpec spec(String name, String... arguments) {
    var all =
        new ArrayList<>(
            List.of(
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Sleeper.class.getName()));
    all.addAll(List.of(arguments));
    return new ChildSpec(name, all, Map.of(), state.resolve(name + ".log"), state);
  }
}
