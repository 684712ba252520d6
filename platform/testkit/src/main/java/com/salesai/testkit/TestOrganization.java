package com.salesai.testkit;

import java.util.List;
import java.util.UUID;

/** An organization of its own for one test, with one person of each role: tests never meet. */
public record TestOrganization(UUID id, UUID repId, UUID managerId, UUID adminId) {

  public static TestOrganization random() {
    return new TestOrganization(
        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
  }

  public String rep() {
    return repToken().sign();
  }

  public TestToken repToken() {
    return rep(repId);
  }

  /** A token of some rep of this organization. */
  public TestToken rep(UUID user) {
    return TestToken.member(id, user, List.of("rep"));
  }

  public String manager() {
    return managerToken().sign();
  }

  public TestToken managerToken() {
    return TestToken.member(id, managerId, List.of("rep", "manager"));
  }

  public String admin() {
    return TestToken.member(id, adminId, List.of("rep", "manager", "admin")).sign();
  }

  public String partner(String... scopes) {
    return TestToken.partner(id, scopes).sign();
  }
}
