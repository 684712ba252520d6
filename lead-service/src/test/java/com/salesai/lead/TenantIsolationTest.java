package com.salesai.lead;

import com.salesai.testkit.AbstractTenantIsolationTest;

class TenantIsolationTest extends AbstractTenantIsolationTest {
  @Override
  protected String database() {
    return "lead";
  }
}
