package com.salesai.local;

import com.salesai.embedded.ServiceDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/**
 * One local stack as a description: where it keeps its state, on which ports it listens, which
 * passwords it uses. It starts nothing; {@link RunningStack} does.
 */
public final class LocalStack {

  private final Path root;
  private final Path state;
  private final Ports ports;
  private final Secrets secrets;

  private LocalStack(Path root, Path state, Ports ports) {
    this.root = root.toAbsolutePath().normalize();
    this.state = state.toAbsolutePath().normalize();
    this.ports = ports;
    createState();
    this.secrets = Secrets.open(this.state);
  }

  /**
   * A stack that is about to be started.
   *
   * @param root the source tree with the packaged modules
   * @param state directory for data, logs and secrets; created when missing
   */
  public static LocalStack create(Path root, Path state, Ports ports) {
    return new LocalStack(root, state, ports);
  }

  /** The stack that was last started with this state directory: same ports, same secrets. */
  public static LocalStack open(Path root, Path state) {
    return new LocalStack(root, state, Ports.read(read(state.resolve("stack.properties"))));
  }

  /** The source tree. */
  public Path root() {
    return root;
  }

  /** Directory of data, logs and secrets. */
  public Path state() {
    return state;
  }

  /** Log file of a process, by its name. */
  public Path log(String name) {
    return state.resolve("logs").resolve(name + ".log");
  }

  /** Port numbers. */
  public Ports ports() {
    return ports;
  }

  /** Passwords and keys. */
  public Secrets secrets() {
    return secrets;
  }

  /** Base URL of the gateway, without a trailing slash: the only public address. */
  public URI gateway() {
    return http(Port.GATEWAY);
  }

  /** Base URL of one service, past the gateway. */
  public URI url(Service service) {
    return http(service.port());
  }

  /** Base URL of Keycloak. */
  public URI keycloak() {
    return http(Port.KEYCLOAK);
  }

  /** Issuer of the tokens. */
  public URI realm() {
    return keycloak().resolve("/realms/salesai");
  }

  /** Web page of the local mailbox. */
  public URI mailbox() {
    return http(Port.MAIL_WEB);
  }

  /** Kafka's bootstrap servers. */
  public String kafka() {
    return "127.0.0.1:" + ports.get(Port.KAFKA);
  }

  /** A database with its roles and this stack's passwords. */
  public ServiceDatabase database(String name) {
    return new ServiceDatabase(
        name,
        secrets.token("database." + name + ".owner"),
        secrets.token("database." + name + ".app"),
        secrets.token("database." + name + ".relay"));
  }

  /** JDBC URL of a database, without credentials. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + ports.get(Port.POSTGRES) + "/" + database;
  }

  /** Password of a demo user. */
  public String password(DemoUser user) {
    return secrets.words("user." + user.email());
  }

  /** Secret of a confidential client, for example {@code salesai-partner-acme}. */
  public String clientSecret(String clientId) {
    return secrets.token("client." + clientId);
  }

  /**
   * A fresh bearer token.
   *
   * @param principal e-mail of a demo user, or id of a client with a service account
   */
  public String token(String principal) {
    return new Tokens(this).token(principal);
  }

  private URI http(Port port) {
    return URI.create("http://localhost:" + ports.get(port));
  }

  private void createState() {
    try {
      Files.createDirectories(state.resolve("logs"));
      // Data, logs and the passwords printed at the start are nobody else's business.
      if (state.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + state, e);
    }
  }

  static Properties read(Path file) {
    var properties = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }
}
