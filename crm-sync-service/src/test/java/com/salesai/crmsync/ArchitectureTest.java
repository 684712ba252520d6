package com.salesai.crmsync;

import com.salesai.testkit.AbstractArchitectureTest;

class ArchitectureTest extends AbstractArchitectureTest {
  @Override
  protected String service() {
    return "crmsync";
  }
}
