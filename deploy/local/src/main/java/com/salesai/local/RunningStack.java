package com.salesai.local;

import com.salesai.contracts.EventCatalogue;
import com.salesai.embedded.EmbeddedPostgresServer;
import com.salesai.embedded.KafkaTopics;
import com.salesai.embedded.PostgresSettings;
import com.salesai.local.doctor.Doctor;
import com.salesai.local.doctor.Finding;
import com.salesai.local.keycloak.IdentitySetup;
import com.salesai.local.keycloak.KeycloakLaunch;
import com.salesai.local.mailbox.Mailbox;
import com.salesai.local.process.ChildProcess;
import com.salesai.local.process.Leftovers;
import com.salesai.local.process.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The processes of a stack. PostgreSQL's server and the mailbox belong to this JVM; Kafka, Keycloak
 * and the services have their own. A test may start some of the services only, and kill, pause and
 * restart single processes.
 */
public final class RunningStack implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(25);
  private static final Executor STOPPERS = task -> new Thread(task, "stopper").start();
  private static final int PARTITIONS = 3;

  private final LocalStack stack;
  private final Progress progress;
  private final StackLock lock;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, ChildProcess> children = new LinkedHashMap<>();
  private EmbeddedPostgresServer postgres;
  private Mailbox mailbox;
  private boolean closed;
  private boolean started;

  private RunningStack(LocalStack stack, Progress progress, StackLock lock) {
    this.stack = stack;
    this.progress = progress;
    this.lock = lock;
  }

  /**
   * Prepares a stack without starting anything, so that the caller can register {@link #close()}
   * first.
   */
  public static RunningStack prepare(LocalStack stack, Progress progress) {
    var lock = StackLock.acquire(stack.state());
    return new RunningStack(stack, progress, lock);
  }

  /** Starts everything with these services; on a failure stops what was started. */
  public static RunningStack start(LocalStack stack, Set<Service> services, Progress progress) {
    RunningStack running = prepare(stack, progress);
    try {
      running.start(services);
      return running;
    } catch (RuntimeException e) {
      running.close();
      throw e;
    }
  }

  /**
   * Starts the infrastructure and then these services in order.
   *
   * @throws LocalStackException with a message for the user: a port is taken, a process died, ...
   */
  public void start(Set<Service> services) {
    List<String> leftovers = Leftovers.clean(stack.state());
    if (!leftovers.isEmpty()) {
      progress.note("Ended the leftovers of a killed run: " + String.join(", ", leftovers));
    }
    List<Service> ordered = services.stream().sorted().toList();
    requireFreePorts(ordered);
    rotateLogs();
    synchronized (this) {
      started = true;
    }
    StackFile.write(stack, false);
    var steps = new ArrayList<>(List.of("Mailbox", "PostgreSQL", "Kafka", "Keycloak", "Sign-in"));
    ordered.forEach(service -> steps.add(service.module()));
    progress.plan(steps);

    step("Mailbox", this::startMailbox);
    CompletableFuture<Void> kafka =
        CompletableFuture.runAsync(() -> step("Kafka", this::startKafka));
    CompletableFuture<Void> identity =
        CompletableFuture.runAsync(
            () -> {
              step("PostgreSQL", this::startPostgres);
              step("Keycloak", () -> launch(KeycloakLaunch.of(stack)));
              step("Sign-in", this::setUpIdentity);
            });
    join(kafka);
    join(identity);
    startServices(ordered);
    StackFile.write(stack, true);
  }

  /** What runs here. */
  public LocalStack stack() {
    return stack;
  }

  /** A process by name: {@code kafka}, {@code keycloak} or a service's module. */
  public synchronized ChildProcess child(String name) {
    ChildProcess child = children.get(name);
    if (child == null) {
      throw new IllegalArgumentException("no such process: " + name);
    }
    return child;
  }

  /** Starts a process again that was killed or stopped, and waits until it is ready. */
  public void restart(String name) {
    Part part;
    synchronized (this) {
      part = parts.get(name);
    }
    child(name).stop(GRACE);
    launch(part);
  }

  /** PostgreSQL's process id. */
  public synchronized long postgresPid() {
    return postgres.pid();
  }

  /** The first process that ended without being told to. */
  public synchronized Optional<ChildProcess> casualty() {
    return closed
        ? Optional.empty()
        : children.values().stream().filter(ChildProcess::diedByItself).findFirst();
  }

  /** False when nothing was started, because a port was taken for example. */
  public synchronized boolean hasStarted() {
    return started;
  }

  /** True from the moment at which it is told to stop. */
  public synchronized boolean isStopping() {
    return closed;
  }

  /**
   * Stops everything in reverse order: a service still needs Kafka and PostgreSQL while it stops.
   */
  @Override
  public void close() {
    List<ChildProcess> all;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      all = List.copyOf(children.values());
    }
    stop(name -> name.equals(Service.GATEWAY.module()), all);
    // Independent of each other; each still reaches Kafka and PostgreSQL.
    stop(name -> Service.byName(name).isPresent(), all);
    stop("keycloak"::equals, all);
    stop("kafka"::equals, all);
    synchronized (this) {
      if (postgres != null) {
        progress.note("Stopping PostgreSQL");
        postgres.close();
      }
      if (mailbox != null) {
        mailbox.close();
      }
    }
    StackFile.delete(stack.state());
    lock.close();
  }

  /** As many at once as there are processors; the gateway when all behind it are ready. */
  private void startServices(List<Service> ordered) {
    int width = Math.max(1, Math.min(5, Runtime.getRuntime().availableProcessors()));
    ExecutorService starters = Executors.newFixedThreadPool(width);
    try {
      List<CompletableFuture<Void>> starts =
          ordered.stream()
              .filter(service -> service != Service.GATEWAY)
              .map(service -> CompletableFuture.runAsync(() -> startService(service), starters))
              .toList();
      starts.forEach(RunningStack::join);
    } finally {
      // After a failure the services that wait for their turn are not started any more.
      starters.shutdownNow();
    }
    if (ordered.contains(Service.GATEWAY)) {
      startService(Service.GATEWAY);
    }
  }

  private void startService(Service service) {
    step(service.module(), () -> launch(ServiceLaunch.of(stack, service)));
  }

  private void step(String name, Runnable work) {
    progress.begin(name);
    long start = System.nanoTime();
    work.run();
    progress.done(name, Duration.ofNanos(System.nanoTime() - start));
  }

  private void stop(Predicate<String> names, List<ChildProcess> all) {
    List<ChildProcess> chosen =
        all.stream().filter(ChildProcess::isAlive).filter(c -> names.test(c.name())).toList();
    if (!chosen.isEmpty()) {
      progress.note(
          "Stopping " + chosen.stream().map(ChildProcess::name).collect(Collectors.joining(", ")));
      join(
          CompletableFuture.allOf(
              chosen.stream()
                  .map(child -> CompletableFuture.runAsync(() -> child.stop(GRACE), STOPPERS))
                  .toArray(CompletableFuture[]::new)));
    }
  }

  private void startMailbox() {
    var started =
        Mailbox.start(stack.ports().get(Port.MAIL_SMTP), stack.ports().get(Port.MAIL_WEB));
    synchronized (this) {
      mailbox = started;
    }
  }

  private void startPostgres() {
    String password = stack.secrets().token("database.superuser");
    var server =
        EmbeddedPostgresServer.start(
            PostgresSettings.persistent(
                stack.state().resolve("postgres"), stack.ports().get(Port.POSTGRES), password));
    synchronized (this) {
      postgres = server;
      requireOpen();
    }
    Service.databases().forEach(name -> server.provision(stack.database(name)));
    server.provision(
        "keycloak", "keycloak_owner", stack.secrets().token("database.keycloak.owner"));
  }

  private void startKafka() {
    launch(KafkaLaunch.of(stack));
    // Before any consumer subscribes: a consumer sees a topic that appears later only minutes
    // later.
    KafkaTopics.create(stack.kafka(), EventCatalogue.topics(), PARTITIONS);
  }

  private void setUpIdentity() {
    var setup = new IdentitySetup(stack.keycloak(), stack.secrets().words("keycloak.admin"));
    setup.scopes();
    setup.commandLineClient();
    setup.addresses(stack.gateway(), "localhost", stack.ports().get(Port.MAIL_SMTP));
  }

  private void launch(Part part) {
    part.start(
        child -> {
          synchronized (this) {
            parts.put(part.spec().name(), part);
            children.put(part.spec().name(), child);
            if (closed) {
              child.stop(GRACE);
            }
          }
        });
  }

  private void requireOpen() {
    if (closed) {
      postgres.close();
      throw new LocalStackException("stopped while starting");
    }
  }

  private void requireFreePorts(List<Service> services) {
    var wanted = new TreeMap<String, Integer>();
    for (Port port : Port.values()) {
      boolean unused =
          Service.byName(port.label()).filter(service -> !services.contains(service)).isPresent();
      if (!unused) {
        wanted.put(port.label(), stack.ports().get(port));
      }
    }
    List<Finding> taken = Doctor.takenPorts(wanted);
    if (!taken.isEmpty()) {
      throw new LocalStackException(
          taken.stream().map(Finding::text).collect(Collectors.joining(System.lineSeparator())));
    }
  }

  /** Every start has fresh logs; those of the run before stay beside them. */
  private void rotateLogs() {
    try (var logs = Files.newDirectoryStream(stack.state().resolve("logs"), "*.log")) {
      for (Path log : logs) {
        if (!log.endsWith("up.log")) {
          Files.move(
              log,
              log.resolveSibling(log.getFileName() + ".1"),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void join(CompletableFuture<Void> future) {
    try {
      future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
