package com.salesai.platform.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings {@code salesai.outbound.*} of the outbound client. */
@ConfigMapping(prefix = "salesai.outbound")
public interface OutboundSettings {

  /**
   * Development only: also allows 127.0.0.0/8 and ::1, with plain http and on any port. Private
   * networks stay forbidden. Environment: {@code SALESAI_OUTBOUND_ALLOW_LOOPBACK}.
   */
  @WithDefault("false")
  boolean allowLoopback();

  /** Longest wait for a TCP connection, and for the name before it. */
  @WithDefault("5S")
  Duration connectTimeout();

  /** Longest time for everything: name resolution, connection, request and answer. */
  @WithDefault("15S")
  Duration deadline();

  /** Bytes of an answer's body that are read at most; the rest is never taken off the wire. */
  @WithDefault("65536")
  int maxBodyBytes();

  /** Bytes of an answer's headers, all together; more is a broken answer. */
  @WithDefault("16384")
  int maxHeaderBytes();

  /** Connections to one host at the same time; further requests wait within their deadline. */
  @WithDefault("16")
  int connectionsPerHost();
}
