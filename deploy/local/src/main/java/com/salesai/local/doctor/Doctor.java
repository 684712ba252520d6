package com.salesai.local.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at JDK, Node, disk, memory and ports, and says what is missing before anything starts. */
public final class Doctor {

  private static final int JDK = 17;
  private static final int NODE_MAJOR = 20;
  private static final int NODE_MINOR = 19;
  private static final long GIB = 1L << 30;
  private static final Pattern NODE_VERSION = Pattern.compile("v([0-9]+)\\.([0-9]+)\\..*");

  private final Path root;

  /** The source tree to be built and started. */
  public Doctor(Path root) {
    this.root = root;
  }

  /**
   * Before anything is built: {@code java -cp ... com.salesai.local.doctor.Doctor ROOT [NAME=PORT
   * ...]}; ends with code 1 when something is missing.
   */
  public static void main(String[] args) {
    var ports = new java.util.LinkedHashMap<String, Integer>();
    for (int i = 1; i < args.length; i++) {
      String[] parts = args[i].split("=");
      ports.put(parts[0], Integer.valueOf(parts[1]));
    }
    List<Finding> findings = new Doctor(Path.of(args[0])).examine(ports);
    findings.forEach(System.out::println);
    System.exit(findings.stream().anyMatch(f -> f.level() == Finding.Level.FAIL) ? 1 : 0);
  }

  /**
   * All checks.
   *
   * @param ports numbers by name; empty to leave ports out, as while the stack runs
   */
  public List<Finding> examine(Map<String, Integer> ports) {
    var findings = new ArrayList<Finding>();
    findings.add(jdk());
    findings.add(node());
    findings.add(system());
    findings.add(disk());
    memory().ifPresent(findings::add);
    namespaces().ifPresent(findings::add);
    findings.addAll(ports(ports));
    return findings;
  }

  /** Taken ports only, as failures that say who holds them and how to choose another. */
  public static List<Finding> takenPorts(Map<String, Integer> ports) {
    var findings = new ArrayList<Finding>();
    ports.forEach(
        (name, port) -> {
          if (!PortHolder.isFree(port)) {
            String holder = PortHolder.describe(port).map(h -> " by " + h).orElse("");
            findings.add(
                Finding.fail(
                    "Port "
                        + port
                        + " ("
                        + name
                        + ") is taken"
                        + holder
                        + ". Choose another: ./salesai up --port "
                        + name
                        + "=<number>, or move all with --port-base <number>."));
          }
        });
    return findings;
  }

  private static List<Finding> ports(Map<String, Integer> ports) {
    if (ports.isEmpty()) {
      return List.of();
    }
    List<Finding> taken = takenPorts(ports);
    return taken.isEmpty()
        ? List.of(Finding.ok("All " + ports.size() + " ports are free: " + ports.values()))
        : taken;
  }

  private static Finding jdk() {
    int version = Runtime.version().feature();
    String found = "JDK " + Runtime.version() + " in " + System.getProperty("java.home");
    if (version < JDK) {
      return Finding.fail(found + " is too old: install JDK 17 or newer, or set JAVA_HOME to one.");
    }
    Path compiler = Path.of(System.getProperty("java.home"), "bin", "javac");
    return Files.exists(compiler) || Files.exists(Path.of(compiler + ".exe"))
        ? Finding.ok(found)
        : Finding.fail(found + " has no compiler: install a JDK, not a runtime only.");
  }

  private Finding node() {
    boolean built = Files.exists(root.resolve("gateway/target/quarkus-app/quarkus-run.jar"));
    Optional<String> version = run("node", "--version");
    if (version.isEmpty()) {
      return built
          ? Finding.ok("Node is not installed; it is needed only to build the console again.")
          : Finding.fail(
              "Node is not installed: the console is built with Node 20.19 or newer (https://nodejs.org).");
    }
    if (newEnough(version.get())) {
      return Finding.ok("Node " + version.get());
    }
    String text =
        "Node " + version.get() + " is too old: the console is built with 20.19 or newer.";
    return built ? Finding.warn(text) : Finding.fail(text);
  }

  static boolean newEnough(String nodeVersion) {
    Matcher version = NODE_VERSION.matcher(nodeVersion);
    if (!version.matches()) {
      return false;
    }
    int major = Integer.parseInt(version.group(1));
    int minor = Integer.parseInt(version.group(2));
    return major > NODE_MAJOR || (major == NODE_MAJOR && minor >= NODE_MINOR);
  }

  private static Finding system() {
    String name = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return name.startsWith("Linux") && System.getProperty("os.arch").equals("amd64")
        ? Finding.ok(name)
        : Finding.warn(name + ": tried on Linux amd64 only so far.");
  }

  private Finding disk() {
    try {
      long free = Files.getFileStore(existing(root)).getUsableSpace();
      String text = "%.1f GiB of disk space free".formatted((double) free / GIB);
      return free < GIB
          ? Finding.fail(text + ": data, logs and builds need at least 1 GiB.")
          : Finding.ok(text);
    } catch (IOException e) {
      return Finding.warn("Disk space is unknown: " + e.getMessage());
    }
  }

  private static Path existing(Path path) {
    Path current = path.toAbsolutePath();
    while (!Files.exists(current)) {
      current = current.getParent();
    }
    return current;
  }

  private static Optional<Finding> memory() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
        if (line.startsWith("MemAvailable:")) {
          double gib = Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0 / 1024.0;
          String text = "%.1f GiB of memory available".formatted(gib);
          return Optional.of(
              gib < 3
                  ? Finding.warn(text + ": the whole platform needs about 3 GiB.")
                  : Finding.ok(text));
        }
      }
      return Optional.empty();
    } catch (IOException notLinux) {
      return Optional.empty();
    }
  }

  /** PostgreSQL refuses to run as root, so root's server runs in a user namespace of its own. */
  private static Optional<Finding> namespaces() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return Optional.empty();
    }
    return Optional.of(
        run("unshare", "-U", "true").isPresent()
            ? Finding.ok("Running as root: PostgreSQL gets a user namespace.")
            : Finding.fail(
                "Running as root, and user namespaces are forbidden here: PostgreSQL cannot start. Use a plain user."));
  }

  /** Output of a command that ended with 0. */
  private static Optional<String> run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      String output =
          new String(
                  process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .strip();
      return process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
    } catch (IOException missing) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
