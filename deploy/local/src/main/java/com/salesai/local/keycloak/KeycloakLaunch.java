package com.salesai.local.keycloak;

import com.salesai.local.DemoUser;
import com.salesai.local.LocalStack;
import com.salesai.local.LocalStackException;
import com.salesai.local.Port;
import com.salesai.local.process.ChildSpec;
import com.salesai.local.process.Part;
import com.salesai.local.process.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak on PostgreSQL with the realm file imported at its first start. */
public final class KeycloakLaunch {

  private KeycloakLaunch() {}

  /** The process for this stack; the distribution was unpacked and built by Maven. */
  public static Part of(LocalStack stack) {
    Path home = home(stack);
    List<String> arguments =
        KeycloakCommand.start(
            home,
            List.of(
                "--import-realm",
                "--cache=local",
                "--db-url=" + stack.jdbcUrl("keycloak"),
                "--db-username=keycloak_owner",
                "--db-pool-initial-size=1",
                "--db-pool-min-size=1",
                "--db-pool-max-size=10",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--http-host=127.0.0.1",
                "--http-port=" + stack.ports().get(Port.KEYCLOAK),
                "--http-management-port=" + stack.ports().get(Port.KEYCLOAK_MANAGEMENT)));
    var spec =
        new ChildSpec(
            "keycloak", arguments, environment(stack), stack.log("keycloak"), stack.state());
    // While it bootstraps, Keycloak answers 503; the realm exists once the import is through.
    URI ready = URI.create(stack.realm() + "/.well-known/openid-configuration");
    return new Part(spec, Probe.http(ready), Duration.ofSeconds(180));
  }

  /** Passwords travel by environment, where no process list shows them. */
  private static Map<String, String> environment(LocalStack stack) {
    var environment = new HashMap<String, String>();
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", stack.secrets().words("keycloak.admin"));
    environment.put("KC_DB_PASSWORD", stack.secrets().token("database.keycloak.owner"));
    // From here on: placeholders of the realm file.
    environment.put("SALESAI_KEYCLOAK_SSL_REQUIRED", "none");
    environment.put("SALESAI_GATEWAY_URL", stack.gateway().toString());
    environment.put("SALESAI_MAIL_HOST", "localhost");
    environment.put("SALESAI_MAIL_PORT", "" + stack.ports().get(Port.MAIL_SMTP));
    environment.put("SALESAI_CONSOLE_CLIENT_SECRET", stack.clientSecret("salesai-console"));
    environment.put("SALESAI_DIRECTORY_CLIENT_SECRET", stack.clientSecret("salesai-directory"));
    environment.put("SALESAI_SERVICE_CLIENT_SECRET", stack.clientSecret("salesai-service"));
    environment.put(
        "SALESAI_PARTNER_ACME_CLIENT_SECRET", stack.clientSecret("salesai-partner-acme"));
    for (DemoUser user : DemoUser.ALL) {
      environment.put(user.variable(), stack.password(user));
    }
    return environment;
  }

  private static Path home(LocalStack stack) {
    String given = System.getProperty("salesai.keycloak.home");
    Path home = given == null ? unpacked(stack.root()) : Path.of(given).toAbsolutePath();
    try {
      if (!KeycloakBuild.isDone(home)) {
        throw new LocalStackException(
            "Keycloak is not built in "
                + home
                + ": run ./mvnw -Pquick -pl deploy/local -am package");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return home;
  }

  private static Path unpacked(Path root) {
    Path parent = root.resolve("deploy/local/target/keycloak");
    try (var homes = Files.newDirectoryStream(parent, "keycloak-*")) {
      for (Path home : homes) {
        return home;
      }
    } catch (IOException e) {
      throw new LocalStackException("Keycloak is not unpacked in " + parent, e);
    }
    throw new LocalStackException("Keycloak is not unpacked in " + parent);
  }
}
