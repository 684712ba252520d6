package com.salesai.local.keycloak;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Command lines that run Keycloak by java alone, without its shell scripts (which force the G1
 * collector).
 */
final class KeycloakCommand {

  private KeycloakCommand() {}

  static List<String> build(Path home, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dkc.config.build-and-exit=true");
    command.addAll(jvm(home));
    command.add("build");
    command.addAll(options);
    return command;
  }

  /** JVM arguments and program arguments for a start, to be put behind "java". */
  static List<String> start(Path home, List<String> options) {
    List<String> arguments = new ArrayList<>(jvm(home));
    arguments.add("start");
    arguments.add("--optimized");
    arguments.addAll(options);
    return arguments;
  }

  private static List<String> jvm(Path home) {
    return List.of(
        "-Xms64m",
        "-Xmx256m",
        "-XX:MaxMetaspaceSize=256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        "-Dkc.home.dir=" + home,
        "-Djboss.server.config.dir=" + home.resolve("conf"),
        "-Dkeycloak.theme.dir=" + home.resolve("themes"),
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-Dquarkus-log-max-startup-records=10000",
        "-cp",
        home.resolve("lib/quarkus-run.jar").toString(),
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
  }
}
