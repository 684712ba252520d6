package com.salesai.conversation;

import com.salesai.testkit.AbstractMigrationTest;

class MigrationTest extends AbstractMigrationTest {
  @Override
  protected String database() {
    return "conversation";
  }
}
