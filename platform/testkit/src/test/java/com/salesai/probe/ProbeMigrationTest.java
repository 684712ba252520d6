package com.salesai.probe;

import com.salesai.testkit.AbstractMigrationTest;

class ProbeMigrationTest extends AbstractMigrationTest {
  @Override
  protected String database() {
    return "probe";
  }
}
