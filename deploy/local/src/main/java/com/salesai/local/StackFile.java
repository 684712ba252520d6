package com.salesai.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Properties;

/**
 * {@code stack.properties} in the state directory: what other commands need to know about the
 * running stack.
 */
final class StackFile {

  private StackFile() {}

  static void write(LocalStack stack, boolean ready) {
    var properties = new Properties();
    properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
    properties.setProperty("startedAt", Instant.now().toString());
    properties.setProperty("ready", Boolean.toString(ready));
    stack.ports().write(properties);
    try (var writer = Files.newBufferedWriter(file(stack.state()))) {
      properties.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path state) {
    try {
      Files.deleteIfExists(file(state));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean ready(Path state) {
    return Boolean.parseBoolean(LocalStack.read(file(state)).getProperty("ready"));
  }

  static OptionalLong pid(Path state) {
    String pid = LocalStack.read(file(state)).getProperty("pid");
    return pid == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(pid));
  }

  static Path file(Path state) {
    return state.resolve("stack.properties");
  }
}
