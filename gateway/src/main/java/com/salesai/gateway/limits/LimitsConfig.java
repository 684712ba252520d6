package com.salesai.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Rate limits; each gateway replica counts for itself. */
@ConfigMapping(prefix = "salesai.limits")
interface LimitsConfig {
  /** Requests that one organization may send in one {@link #window()}; also the largest burst. */
  @WithDefault("6000")
  int requests();

  /** Time in which a spent allowance grows back completely. */
  @WithDefault("60s")
  Duration window();
}
