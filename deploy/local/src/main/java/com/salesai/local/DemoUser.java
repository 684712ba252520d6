package com.salesai.local;

import java.util.List;

/**
 * A person of the demo organizations.
 *
 * @param email also the user name
 * @param id Keycloak user id, which is the member id and {@code ownerId}; fixed in the realm file
 * @param org alias of the organization
 * @param role highest role
 * @param variable environment variable by which the realm import gets the password
 */
public record DemoUser(String email, String id, String org, String role, String variable) {

  private static final String ID = "018f0000-0000-7000-8000-00000000";

  /** All demo users, as in {@code deploy/keycloak/salesai-realm.json}. */
  public static final List<DemoUser> ALL =
      List.of(
          new DemoUser("rep@acme.test", ID + "a001", "acme", "rep", "SALESAI_PASSWORD_ACME_REP"),
          new DemoUser("rep2@acme.test", ID + "a002", "acme", "rep", "SALESAI_PASSWORD_ACME_REP2"),
          new DemoUser(
              "manager@acme.test", ID + "a003", "acme", "manager", "SALESAI_PASSWORD_ACME_MANAGER"),
          new DemoUser(
              "admin@acme.test", ID + "a004", "acme", "admin", "SALESAI_PASSWORD_ACME_ADMIN"),
          new DemoUser(
              "rep@globex.test", ID + "b001", "globex", "rep", "SALESAI_PASSWORD_GLOBEX_REP"),
          new DemoUser(
              "admin@globex.test",
              ID + "b002",
              "globex",
              "admin",
              "SALESAI_PASSWORD_GLOBEX_ADMIN"));
}
