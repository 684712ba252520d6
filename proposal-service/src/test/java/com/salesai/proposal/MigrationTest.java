package com.salesai.proposal;

import com.salesai.testkit.AbstractMigrationTest;

class MigrationTest extends AbstractMigrationTest {
  @Override
  protected String database() {
    return "proposal";
  }
}
