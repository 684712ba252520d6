package com.salesai.local.keycloak;

import java.net.URI;

/**
 * The identity set-up on its own, for container deployments: reads {@code KEYCLOAK_URL}, {@code
 * KEYCLOAK_ADMIN_PASSWORD}, {@code SALESAI_GATEWAY_URL}, {@code SALESAI_MAIL_HOST} and {@code
 * SALESAI_MAIL_PORT}. Does not create the command-line client, which exists in local realms only.
 */
public final class IdentityMain {

  private IdentityMain() {}

  /** Ends with an exception when Keycloak refuses something. */
  public static void main(String[] args) {
    var setup =
        new IdentitySetup(
            URI.create(required("KEYCLOAK_URL")), required("KEYCLOAK_ADMIN_PASSWORD"));
    setup.scopes();
    setup.addresses(
        URI.create(required("SALESAI_GATEWAY_URL")),
        required("SALESAI_MAIL_HOST"),
        Integer.parseInt(required("SALESAI_MAIL_PORT")));
  }

  private static String required(String variable) {
    String value = System.getenv(variable);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(variable + " is not set");
    }
    return value;
  }
}
