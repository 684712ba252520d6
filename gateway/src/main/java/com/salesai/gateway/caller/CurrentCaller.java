package com.salesai.gateway.caller;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

/** The caller of the current request, for the gateway's own resources. */
@RequestScoped
public class CurrentCaller {
  private static final String KEY = Caller.class.getName();

  private final RoutingContext ctx;

  CurrentCaller(RoutingContext ctx) {
    this.ctx = ctx;
  }

  /** Remembers who was authenticated by the gate. */
  public static void set(RoutingContext ctx, Caller caller) {
    ctx.put(KEY, caller);
  }

  public Caller get() {
    Caller caller = ctx.get(KEY);
    if (caller == null) {
      throw new IllegalStateException("This path is not behind the gate");
    }
    return caller;
  }
}
