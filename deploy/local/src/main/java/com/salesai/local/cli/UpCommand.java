package com.salesai.local.cli;

import com.salesai.local.LocalStack;
import com.salesai.local.LocalStackException;
import com.salesai.local.RunningStack;
import com.salesai.local.Service;
import com.salesai.local.demo.Demo;
import com.salesai.local.doctor.Doctor;
import com.salesai.local.doctor.Finding;
import com.salesai.local.process.ChildProcess;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Starts everything and stays until Ctrl-C. */
@Command(
    name = "up",
    sortOptions = false,
    description =
        "Starts PostgreSQL, Kafka, Keycloak, the services and the gateway; Ctrl-C stops them.")
final class UpCommand implements Callable<Integer> {

  private static final int INTERRUPTED = 130;

  @ParentCommand private SalesAi salesAi;
  @Mixin private PortOptions ports;

  @Option(names = "--detach", description = "Returns when everything is ready; stop with down.")
  private boolean detach;

  @Option(names = "--no-demo", description = "Leaves out the demo data.")
  private boolean noDemo;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "SERVICE",
      hidden = true,
      description = "Starts only these services; none leaves all out.")
  private Set<String> only = Set.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    requireRoom();
    LocalStack stack = LocalStack.create(salesAi.root(), salesAi.state(), ports.ports());
    if (detach) {
      return new DetachedStart(stack).run();
    }
    var progress = new ConsoleProgress(System.out, System.console() != null);
    long start = System.nanoTime();
    RunningStack running = RunningStack.prepare(stack, progress);
    Thread stop = new Thread(() -> stop(running, progress), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      running.start(services());
    } catch (LocalStackException e) {
      if (running.isStopping()) {
        // Ctrl-C during the start: the consequences are no news.
        stop.join();
        return INTERRUPTED;
      }
      progress.end();
      throw e;
    }
    progress.end();
    System.out.printf(
        Locale.ROOT,
        "%nSalesAI is ready after %.1f s.%n%n%s%n%n",
        (System.nanoTime() - start) / 1e9,
        String.join(System.lineSeparator(), Summary.of(stack)));
    if (!noDemo && only.isEmpty()) {
      loadDemo(stack);
    }
    System.out.println(DetachedStart.READY);
    return watch(running);
  }

  /** The console can be used meanwhile; without its data the platform still works. */
  private static void loadDemo(LocalStack stack) {
    try {
      new Demo(stack, System.out, System.console() != null).load();
    } catch (LocalStackException e) {
      System.err.println(e.getMessage());
    }
  }

  /**
   * Runs until a child dies; Ctrl-C and TERM end the JVM, and its shutdown hook stops everything.
   */
  private static int watch(RunningStack running) throws InterruptedException {
    while (true) {
      Optional<ChildProcess> casualty = running.casualty();
      if (casualty.isPresent()) {
        System.err.println(casualty.get().obituary());
        System.err.println("The other processes are stopped.");
        return 1;
      }
      Thread.sleep(500);
    }
  }

  private static void stop(RunningStack running, ConsoleProgress progress) {
    long start = System.nanoTime();
    progress.end();
    running.close();
    if (running.hasStarted()) {
      System.out.printf(Locale.ROOT, "Stopped in %.1f s.%n", (System.nanoTime() - start) / 1e9);
    }
  }

  private void requireRoom() {
    for (Finding finding : new Doctor(salesAi.root()).examine(Map.of())) {
      if (finding.level() == Finding.Level.FAIL) {
        throw new LocalStackException(finding.text());
      }
    }
  }

  private Set<Service> services() {
    var services = EnumSet.noneOf(Service.class);
    if (only.equals(Set.of("none"))) {
      return services;
    }
    for (String name : only) {
      services.add(
          Service.byName(name)
              .orElseThrow(() -> new LocalStackException("There is no service named " + name)));
    }
    return only.isEmpty() ? EnumSet.allOf(Service.class) : services;
  }
}
