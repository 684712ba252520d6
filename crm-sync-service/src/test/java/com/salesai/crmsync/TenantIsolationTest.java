package com.salesai.crmsync;

import com.salesai.testkit.AbstractTenantIsolationTest;

class TenantIsolationTest extends AbstractTenantIsolationTest {
  @Override
  protected String database() {
    return "crm_sync";
  }
}
