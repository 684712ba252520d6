package com.salesai.analytics;

import com.salesai.testkit.AbstractTenantIsolationTest;

class TenantIsolationTest extends AbstractTenantIsolationTest {
  @Override
  protected String database() {
    return "analytics";
  }
}
