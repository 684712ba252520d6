package com.salesai.gateway.routing;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/** Notices when nothing has moved for too long, however much moved before. */
final class SilenceWatch {
  private final Vertx vertx;
  private final long limitMillis;
  private final Runnable onSilence;
  private long lastSeen = System.nanoTime();
  private long timer;
  private boolean stopped;

  /**
   * Starts watching.
   *
   * @param limitMillis longest silence
   * @param onSilence called once on the caller's event loop, unless stopped before
   */
  SilenceWatch(Vertx vertx, long limitMillis, Runnable onSilence) {
    this.vertx = vertx;
    this.limitMillis = limitMillis;
    this.onSilence = onSilence;
    this.timer = vertx.setTimer(limitMillis, this::check);
  }

  /** Something moved. Cheap: the timer is not touched. */
  void seen() {
    lastSeen = System.nanoTime();
  }

  void stop() {
    stopped = true;
    vertx.cancelTimer(timer);
  }

  private void check(long fired) {
    if (stopped) {
      return;
    }
    long left = limitMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastSeen);
    if (left > 0) {
      timer = vertx.setTimer(left, this::check);
    } else {
      stopped = true;
      onSilence.run();
    }
  }
}
