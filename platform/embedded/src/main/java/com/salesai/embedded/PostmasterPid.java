package com.salesai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The file in which a running postmaster notes its process id (first line) and data directory
 * (second line).
 */
final class PostmasterPid {

  private PostmasterPid() {}

  static OptionalLong read(Path dataDirectory) {
    try {
      List<String> lines = Files.readAllLines(dataDirectory.resolve("postmaster.pid"));
      return lines.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(Long.parseLong(lines.get(0).trim()));
    } catch (java.nio.file.NoSuchFileException e) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ends the postmaster of this data directory, if one runs: fast shutdown first, then by force.
   */
  static boolean stop(Path dataDirectory) {
    OptionalLong pid = read(dataDirectory);
    if (pid.isEmpty()) {
      return false;
    }
    var process = ProcessHandle.of(pid.getAsLong()).filter(p -> isPostmaster(p, dataDirectory));
    if (process.isEmpty()) {
      return false;
    }
    try {
      // INT is PostgreSQL's fast shutdown; TERM would wait for every open session.
      new ProcessBuilder("kill", "-INT", Long.toString(pid.getAsLong())).start().waitFor();
      process.get().onExit().get(20, TimeUnit.SECONDS);
    } catch (IOException | TimeoutException | ExecutionException e) {
      process.get().destroyForcibly();
      process.get().onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return true;
  }

  /**
   * A process id may have been reused by a stranger: both program and data directory must match.
   */
  private static boolean isPostmaster(ProcessHandle process, Path dataDirectory) {
    String program = process.info().command().orElse("");
    String line = String.join(" ", process.info().arguments().orElse(new String[0]));
    return program.endsWith("postgres") && line.contains(dataDirectory.toAbsolutePath().toString());
  }
}
