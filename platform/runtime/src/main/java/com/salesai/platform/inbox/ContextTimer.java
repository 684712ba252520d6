package com.salesai.platform.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Pauses without leaving the Vert.x context: a database session must be used on its own thread. */
@ApplicationScoped
class ContextTimer {
  private final Vertx vertx;

  ContextTimer(Vertx vertx) {
    this.vertx = vertx;
  }

  Uni<Void> pause(long millis) {
    return Uni.createFrom()
        .emitter(emitter -> vertx.setTimer(millis, id -> emitter.complete(null)));
  }
}
