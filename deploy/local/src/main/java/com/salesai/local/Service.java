package com.salesai.local;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The six services in the order in which they are started. */
public enum Service {
  LEAD("lead-service", "lead", Port.LEAD_SERVICE, "SALESAI_LEAD_URL"),
  PROPOSAL("proposal-service", "proposal", Port.PROPOSAL_SERVICE, "SALESAI_PROPOSAL_URL"),
  CONVERSATION(
      "conversation-service",
      "conversation",
      Port.CONVERSATION_SERVICE,
      "SALESAI_CONVERSATION_URL"),
  ANALYTICS("analytics-service", "analytics", Port.ANALYTICS_SERVICE, "SALESAI_ANALYTICS_URL"),
  CRM_SYNC("crm-sync-service", "crm_sync", Port.CRM_SYNC_SERVICE, "SALESAI_CRM_SYNC_URL"),
  GATEWAY("gateway", null, Port.GATEWAY, "SALESAI_GATEWAY_URL");

  private final String module;
  private final String database;
  private final Port port;
  private final String urlVariable;

  Service(String module, String database, Port port, String urlVariable) {
    this.module = module;
    this.database = database;
    this.port = port;
    this.urlVariable = urlVariable;
  }

  /** Maven module, process name and log file name. */
  public String module() {
    return module;
  }

  /** Its database; the gateway has none. */
  public Optional<String> database() {
    return Optional.ofNullable(database);
  }

  /** Its HTTP port. */
  public Port port() {
    return port;
  }

  String urlVariable() {
    return urlVariable;
  }

  /** Finds a service by module name, with or without "-service". */
  public static Optional<Service> byName(String name) {
    return Arrays.stream(values())
        .filter(s -> s.module.equals(name) || s.module.equals(name + "-service"))
        .findFirst();
  }

  /** Names of all service databases. */
  public static List<String> databases() {
    return Arrays.stream(values()).flatMap(s -> s.database().stream()).toList();
  }
}
