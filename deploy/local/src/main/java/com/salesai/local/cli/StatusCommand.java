package com.salesai.local.cli;

import com.salesai.local.LocalStack;
import com.salesai.local.Port;
import com.salesai.local.StackStatus;
import com.salesai.local.StackStatus.StackProcess;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Shows what runs. */
@Command(
    name = "status",
    description = "Shows processes, memory, addresses and users. Ends with 3 when nothing runs.")
final class StatusCommand implements Callable<Integer> {

  private static final int NOT_RUNNING = 3;

  @ParentCommand private SalesAi salesAi;

  @Override
  public Integer call() {
    LocalStack stack = salesAi.stack();
    StackStatus status = StackStatus.of(stack);
    if (!status.running()) {
      System.out.println("SalesAI is not running. Start it with ./salesai up.");
      return NOT_RUNNING;
    }
    System.out.println(status.ready() ? "SalesAI is ready." : "SalesAI is starting.");
    System.out.println();
    long total = 0;
    for (StackProcess process : status.processes()) {
      total += process.residentKib();
      System.out.printf(
          Locale.ROOT,
          "  %-22s %-6s pid %-8d %5d MiB%s%n",
          process.name(),
          process.alive() ? "alive" : "DEAD",
          process.pid(),
          process.residentKib() / 1024,
          Port.byLabel(process.name()).map(p -> "  port " + stack.ports().get(p)).orElse(""));
    }
    System.out.printf(Locale.ROOT, "  %-22s %26d MiB%n%n", "together", total / 1024);
    Summary.of(stack).forEach(System.out::println);
    return 0;
  }
}
