package com.salesai.proposal;

import com.salesai.testkit.AbstractArchitectureTest;

class ArchitectureTest extends AbstractArchitectureTest {
  @Override
  protected String service() {
    return "proposal";
  }
}
