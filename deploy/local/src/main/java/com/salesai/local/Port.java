package com.salesai.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every TCP port of the local stack with its default. */
public enum Port {
  GATEWAY(8080),
  LEAD_SERVICE(8081),
  PROPOSAL_SERVICE(8082),
  CONVERSATION_SERVICE(8083),
  ANALYTICS_SERVICE(8084),
  CRM_SYNC_SERVICE(8085),
  POSTGRES(15432),
  KAFKA(19092),
  KAFKA_CONTROLLER(19093),
  KEYCLOAK(8180),
  KEYCLOAK_MANAGEMENT(9180),
  MAIL_SMTP(13025),
  MAIL_WEB(8025);

  private final int defaultNumber;

  Port(int defaultNumber) {
    this.defaultNumber = defaultNumber;
  }

  /** Number unless chosen otherwise. */
  public int defaultNumber() {
    return defaultNumber;
  }

  /** Name on the command line and in files, for example {@code crm-sync-service}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Finds a port by its label. */
  public static Optional<Port> byLabel(String label) {
    return Arrays.stream(values()).filter(port -> port.label().equals(label)).findFirst();
  }
}
