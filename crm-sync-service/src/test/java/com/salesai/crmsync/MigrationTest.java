package com.salesai.crmsync;

import com.salesai.testkit.AbstractMigrationTest;

class MigrationTest extends AbstractMigrationTest {
  @Override
  protected String database() {
    return "crm_sync";
  }
}
