package com.salesai.analytics;

import com.salesai.testkit.AbstractMigrationTest;

class MigrationTest extends AbstractMigrationTest {
  @Override
  protected String database() {
    return "analytics";
  }
}
