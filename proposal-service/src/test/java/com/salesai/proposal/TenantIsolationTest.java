package com.salesai.proposal;

import com.salesai.testkit.AbstractTenantIsolationTest;

class TenantIsolationTest extends AbstractTenantIsolationTest {
  @Override
  protected String database() {
    return "proposal";
  }
}
