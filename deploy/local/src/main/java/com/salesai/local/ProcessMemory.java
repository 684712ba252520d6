package com.salesai.local;

import com.salesai.local.StackStatus.StackProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Memory of processes by /proc: 0 where there is none. */
final class ProcessMemory {

  private ProcessMemory() {}

  static long residentKib(long pid) {
    return value(Path.of("/proc/" + pid + "/status"), "VmRSS:");
  }

  /** PostgreSQL is many processes that share memory: proportional set sizes add up to the truth. */
  static Optional<StackProcess> postgres(Path state) {
    Path file = state.resolve("postgres/data/postmaster.pid");
    try {
      long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
      Optional<ProcessHandle> postmaster = ProcessHandle.of(pid);
      long kib =
          postmaster.stream()
              .flatMap(p -> Stream.concat(Stream.of(p), p.children()))
              .mapToLong(p -> value(Path.of("/proc/" + p.pid() + "/smaps_rollup"), "Pss:"))
              .sum();
      return Optional.of(new StackProcess("postgres", pid, postmaster.isPresent(), kib));
    } catch (IOException notRunning) {
      return Optional.empty();
    }
  }

  private static long value(Path file, String key) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(key))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException unknown) {
      return 0;
    }
  }
}
