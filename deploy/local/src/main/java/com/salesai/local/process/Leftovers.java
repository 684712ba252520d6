package com.salesai.local.process;

import com.salesai.embedded.EmbeddedPostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes of a launcher that was killed before it could stop them. */
public final class Leftovers {

  private Leftovers() {}

  /**
   * Ends what an earlier run in this state directory left running: newest first, PostgreSQL last.
   *
   * @return names of the processes that were ended
   */
  public static List<String> clean(Path state) {
    var ended = new ArrayList<String>();
    var registry = new ChildRegistry(state);
    var names = new ArrayList<>(registry.all().entrySet());
    for (int i = names.size() - 1; i >= 0; i--) {
      Map.Entry<String, Long> child = names.get(i);
      var process = ProcessHandle.of(child.getValue());
      if (process.isPresent() && isOurs(process.get(), state)) {
        end(process.get());
        ended.add(child.getKey());
      }
      registry.remove(child.getKey());
    }
    if (EmbeddedPostgresServer.stopLeftover(state.resolve("postgres"))) {
      ended.add("postgres");
    }
    return ended;
  }

  /** A process id may belong to a stranger by now: the command line has to carry our mark. */
  static boolean isOurs(ProcessHandle process, Path state) {
    return arguments(process).contains(ChildSpec.mark(state));
  }

  private static List<String> arguments(ProcessHandle process) {
    // ProcessHandle hides the arguments of a command line above one page; /proc has all of it.
    Path file = Path.of("/proc/" + process.pid() + "/cmdline");
    if (Files.isReadable(file)) {
      try {
        return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0"));
      } catch (IOException gone) {
        return List.of();
      }
    }
    return Arrays.asList(process.info().arguments().orElse(new String[0]));
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(10, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
