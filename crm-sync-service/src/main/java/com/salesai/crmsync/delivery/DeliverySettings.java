package com.salesai.crmsync.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings {@code salesai.webhook.delivery.*} of the worker. */
@ConfigMapping(prefix = "salesai.webhook.delivery")
public interface DeliverySettings {

  /** False: this process only queues. */
  @WithDefault("true")
  boolean enabled();

  /** Attempts in flight at the same time in this process. */
  @WithDefault("256")
  int inFlight();

  /** Attempts to one endpoint at the same time; one while it is failing. */
  @WithDefault("4")
  int perEndpoint();

  /** Longest pause between two looks at the queue; new work wakes the worker before that. */
  @WithDefault("1S")
  Duration poll();

  /**
   * After this time without a result an attempt counts as lost and is made again. Must be well
   * above the outbound deadline.
   */
  @WithDefault("60S")
  Duration lease();

  /** How long finished and held deliveries are kept. */
  @WithDefault("2160H")
  Duration keep();
}
