package com.salesai.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DatabaseRoleGuardTest {
  @Test
  void takesARoleThatPoliciesBind() {
    assertDoesNotThrow(() -> DatabaseRoleGuard.verify("lead_app", false, false));
  }

  @Test
  void refusesRolesThatPoliciesDoNotBind() {
    assertTrue(
        assertThrows(
                IllegalStateException.class,
                () -> DatabaseRoleGuard.verify("postgres", true, false))
            .getMessage()
            .contains("superuser"));
    assertTrue(
        assertThrows(
                IllegalStateException.class,
                () -> DatabaseRoleGuard.verify("lead_owner", false, true))
            .getMessage()
            .contains("owns tables"));
  }
}
