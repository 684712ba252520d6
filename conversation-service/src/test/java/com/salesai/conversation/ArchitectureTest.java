package com.salesai.conversation;

import com.salesai.testkit.AbstractArchitectureTest;

class ArchitectureTest extends AbstractArchitectureTest {
  @Override
  protected String service() {
    return "conversation";
  }
}
