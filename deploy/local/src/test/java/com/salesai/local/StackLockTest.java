package com.salesai.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackLockTest {

  @TempDir Path state;

  @Test
  void aSecondLauncherIsToldThatTheStackRuns() {
    LocalStack stack = LocalStack.create(state, state, Ports.defaults());
    try (StackLock held = StackLock.acquire(state)) {
      assertThat(held).isNotNull();
      StackFile.write(stack, false);
      assertThatThrownBy(() -> StackLock.acquire(state))
          .isInstanceOf(LocalStackException.class)
          .hasMessageContaining("already running (process " + ProcessHandle.current().pid() + ")")
          .hasMessageContaining("./salesai down");
      assertThat(StackStatus.of(stack).running()).isTrue();
      assertThat(StackStatus.of(stack).ready()).isFalse();
    }
    assertThat(StackStatus.of(stack).running()).isFalse();
  }

  @Test
  void otherCommandsSeeThePortsOfTheRunningStack() {
    Ports ports = Ports.from(20_000);
    StackFile.write(LocalStack.create(state, state, ports), true);
    LocalStack seen = LocalStack.open(state, state);
    assertThat(seen.ports().all()).isEqualTo(ports.all());
    assertThat(seen.gateway()).hasToString("http://localhost:20000");
  }
}
