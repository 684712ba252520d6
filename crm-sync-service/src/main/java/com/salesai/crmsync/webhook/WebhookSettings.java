package com.salesai.crmsync.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings {@code salesai.webhook.endpoint.*}. */
@ConfigMapping(prefix = "salesai.webhook.endpoint")
public interface WebhookSettings {

  /** An endpoint that fails for so long without one success is switched off. */
  @WithDefault("120H")
  Duration disableAfter();

  /** And at least so many attempts in a row must have failed. */
  @WithDefault("10")
  int disableMinFailures();

  /** How long the previous secret goes on signing after a rotation. */
  @WithDefault("24H")
  Duration secretOverlap();

  /** Endpoints of one organization at most. */
  @WithDefault("100")
  int maxPerOrganization();
}
