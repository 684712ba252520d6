package com.salesai.local.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Keycloak's build step (augmentation for PostgreSQL), done once per unpacked distribution. Uses
 * the JDK only, because Maven runs it before the class path is complete.
 */
public final class KeycloakBuild {

  private static final List<String> OPTIONS =
      List.of("--db=postgres", "--health-enabled=true", "--metrics-enabled=true");

  private KeycloakBuild() {}

  /** Argument: Keycloak's home directory. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path home = Path.of(args[0]).toAbsolutePath();
    if (isDone(home)) {
      return;
    }
    List<String> command = KeycloakCommand.build(home, OPTIONS);
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException("Keycloak's build ended with code " + code);
    }
    Files.writeString(marker(home), String.join(" ", OPTIONS));
  }

  /** True when this distribution was built with these options. */
  public static boolean isDone(Path home) throws IOException {
    return Files.exists(marker(home))
        && Files.readString(marker(home)).equals(String.join(" ", OPTIONS));
  }

  private static Path marker(Path home) {
    return home.resolve("lib/quarkus/.salesai-built");
  }
}
