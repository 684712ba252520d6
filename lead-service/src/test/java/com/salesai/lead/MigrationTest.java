package com.salesai.lead;

import com.salesai.testkit.AbstractMigrationTest;

class MigrationTest extends AbstractMigrationTest {
  @Override
  protected String database() {
    return "lead";
  }
}
