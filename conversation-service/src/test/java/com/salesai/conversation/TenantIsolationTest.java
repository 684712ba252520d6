package com.salesai.conversation;

import com.salesai.testkit.AbstractTenantIsolationTest;

class TenantIsolationTest extends AbstractTenantIsolationTest {
  @Override
  protected String database() {
    return "conversation";
  }
}
