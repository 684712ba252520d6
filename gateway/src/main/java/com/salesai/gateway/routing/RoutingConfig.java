package com.salesai.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where requests go, and how large and slow they may be. */
@ConfigMapping(prefix = "salesai.routing")
public interface RoutingConfig {

  /** Services by name. */
  Map<String, Service> services();

  /** Limits of request bodies. */
  Body body();

  /** Connections to the services. */
  Upstream upstream();

  /** One service behind the gateway. */
  interface Service {
    /** Base URL, for example {@code http://localhost:8081}. */
    URI url();

    /** First path segments after {@code /api/v1/} that the service owns. */
    List<String> prefixes();
  }

  /** Limits of request bodies, in bytes ({@code 2M}, {@code 2048M}). */
  interface Body {
    /** Limit of every route that is not listed in {@link #larger()}. */
    @WithDefault("2M")
    MemorySize limit();

    /** Routes that take more; the first that matches counts. */
    List<Larger> larger();
  }

  /** A route with a limit of its own. */
  interface Larger {
    /** Path; {@code *} stands for one segment, {@code **} for any number. */
    String path();

    /** Largest body in bytes. */
    MemorySize limit();
  }

  /** Connections to the services. */
  interface Upstream {
    /** Longest wait for a connection; then 503. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** Longest silence of a service, no byte sent or received; then 504. */
    @WithDefault("60s")
    Duration idleTimeout();

    /** Connections per service. */
    @WithDefault("64")
    int connections();

    /** Requests that may wait for a connection per service; beyond that 503. */
    @WithDefault("256")
    int queue();
  }
}
