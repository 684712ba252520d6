package com.salesai.crmsync.testinbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings {@code salesai.webhook.test-inbox.*}. */
@ConfigMapping(prefix = "salesai.webhook.test-inbox")
public interface TestInboxSettings {

  /**
   * Where this service can be reached by itself, without path. On loopback only the development
   * setting {@code salesai.outbound.allow-loopback} lets it be called.
   */
  String url();

  /** Messages that are kept and shown; the oldest give way. */
  @WithDefault("100")
  int keep();

  /** Largest message in bytes. */
  @WithDefault("65536")
  int maxBytes();
}
