package com.salesai.probe;

import com.salesai.testkit.AbstractTenantIsolationTest;

class ProbeTenantIsolationTest extends AbstractTenantIsolationTest {
  @Override
  protected String database() {
    return "probe";
  }
}
