package com.salesai.local;

import com.salesai.embedded.ServiceDatabase;
import com.salesai.local.process.ChildSpec;
import com.salesai.local.process.Part;
import com.salesai.local.process.Probe;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service's JVM and the environment by which it finds everything else. */
final class ServiceLaunch {

  private static final List<String> JVM =
      List.of(
          "-Xms32m",
          "-Xmx192m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-jar");

  private ServiceLaunch() {}

  static Part of(LocalStack stack, Service service) {
    Path jar = jar(stack, service);
    if (!Files.exists(jar)) {
      throw new LocalStackException(
          service.module() + " is not built: " + jar + " is missing. Run ./mvnw -Pquick package");
    }
    var arguments = new java.util.ArrayList<>(JVM);
    arguments.add(jar.toString());
    var spec =
        new ChildSpec(
            service.module(),
            arguments,
            environment(stack, service),
            stack.log(service.module()),
            stack.state());
    URI ready =
        URI.create("http://127.0.0.1:" + stack.ports().get(service.port()) + "/q/health/ready");
    return new Part(spec, Probe.http(ready), Duration.ofSeconds(180));
  }

  static Path jar(LocalStack stack, Service service) {
    return stack.root().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
  }

  static Map<String, String> environment(LocalStack stack, Service service) {
    Ports ports = stack.ports();
    var env = new HashMap<String, String>();
    env.put("SALESAI_HTTP_PORT", "" + ports.get(service.port()));
    env.put("SALESAI_HTTP_HOST", "127.0.0.1");
    env.put("SALESAI_PG_HOST", "127.0.0.1");
    env.put("SALESAI_PG_PORT", "" + ports.get(Port.POSTGRES));
    env.put("SALESAI_KAFKA", stack.kafka());
    env.put("SALESAI_OIDC_URL", stack.realm().toString());
    env.put("SALESAI_SERVICE_CLIENT_SECRET", stack.clientSecret("salesai-service"));
    env.put("SALESAI_SECRET_KEY", stack.secrets().key("secret-key"));
    env.put("SALESAI_FILES_DIR", stack.state().resolve("files/" + service.module()).toString());
    // Webhook receivers and fakes of providers run on this machine during development.
    env.put("SALESAI_OUTBOUND_ALLOW_LOOPBACK", "true");
    env.put("SALESAI_MAIL_HOST", "127.0.0.1");
    env.put("SALESAI_MAIL_PORT", "" + ports.get(Port.MAIL_SMTP));
    env.put("SALESAI_MAIL_FROM", "no-reply@salesai.test");
    for (Service other : Service.values()) {
      env.put(other.urlVariable(), "http://127.0.0.1:" + ports.get(other.port()));
    }
    env.put(Service.GATEWAY.urlVariable(), stack.gateway().toString());
    service.database().map(stack::database).ifPresent(database -> addDatabase(env, database));
    if (service == Service.GATEWAY) {
      env.put("SALESAI_CONSOLE_CLIENT_SECRET", stack.clientSecret("salesai-console"));
      env.put("SALESAI_DIRECTORY_CLIENT_SECRET", stack.clientSecret("salesai-directory"));
      env.put("SALESAI_SESSION_KEY", stack.secrets().key("session-key"));
    }
    return env;
  }

  private static void addDatabase(Map<String, String> env, ServiceDatabase database) {
    env.put("SALESAI_DB_OWNER_PASSWORD", database.ownerPassword());
    env.put("SALESAI_DB_APP_PASSWORD", database.appPassword());
    env.put("SALESAI_DB_RELAY_PASSWORD", database.relayPassword());
  }
}
