package com.salesai.embedded;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One service's database and its three roles: {@code <name>_owner} runs the migrations and owns the
 * objects, {@code <name>_app} runs the service under row-level security, {@code <name>_relay}
 * publishes the outbox.
 *
 * @param name database name, lower case letters, digits and underscore
 */
public record ServiceDatabase(
    String name, String ownerPassword, String appPassword, String relayPassword) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

  /** Refuses names that would need quoting in SQL. */
  public ServiceDatabase {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a database name: " + name);
    }
    Objects.requireNonNull(ownerPassword);
    Objects.requireNonNull(appPassword);
    Objects.requireNonNull(relayPassword);
  }

  /** A database for tests: every password equals its role's name. */
  public static ServiceDatabase forTests(String name) {
    return new ServiceDatabase(name, name + "_owner", name + "_app", name + "_relay");
  }

  /** Role that owns the database. */
  public String owner() {
    return name + "_owner";
  }

  /** Role of the running service. */
  public String app() {
    return name + "_app";
  }

  /** Role of the outbox relay. */
  public String relay() {
    return name + "_relay";
  }
}
