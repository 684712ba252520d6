package com.salesai.lead;

import com.salesai.testkit.AbstractArchitectureTest;

class ArchitectureTest extends AbstractArchitectureTest {
  @Override
  protected String service() {
    return "lead";
  }
}
