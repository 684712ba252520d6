package com.salesai.local.cli;

import com.salesai.local.LocalStackException;
import com.salesai.local.StackStatus;
import com.salesai.local.process.Leftovers;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Stops a stack that runs in the background or in another terminal. */
@Command(name = "down", description = "Stops the running stack.")
final class DownCommand implements Callable<Integer> {

  private static final int PATIENCE_SECONDS = 120;

  @ParentCommand private SalesAi salesAi;

  @Override
  public Integer call() throws InterruptedException {
    StackStatus status = StackStatus.of(salesAi.stack());
    if (!status.running()) {
      List<String> leftovers = Leftovers.clean(salesAi.state());
      System.out.println(
          leftovers.isEmpty()
              ? "SalesAI is not running."
              : "Ended the leftovers of a killed run: " + String.join(", ", leftovers));
      return 0;
    }
    long start = System.nanoTime();
    ProcessHandle launcher =
        ProcessHandle.of(status.pid())
            .orElseThrow(() -> new LocalStackException("The launcher's process is unknown."));
    System.out.println("Stopping SalesAI (process " + launcher.pid() + ") ...");
    launcher.destroy();
    try {
      launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new LocalStackException(
          "It has not stopped within " + PATIENCE_SECONDS + " s; see " + salesAi.stack().log("up"),
          e);
    }
    System.out.printf(Locale.ROOT, "Stopped in %.1f s.%n", (System.nanoTime() - start) / 1e9);
    return 0;
  }
}
