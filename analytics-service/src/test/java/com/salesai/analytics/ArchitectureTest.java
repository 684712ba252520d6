package com.salesai.analytics;

import com.salesai.testkit.AbstractArchitectureTest;

class ArchitectureTest extends AbstractArchitectureTest {
  @Override
  protected String service() {
    return "analytics";
  }
}
