package com.salesai.local.demo.day;

import com.salesai.local.LocalStackException;
import java.time.Duration;
import java.time.LocalTime;

/** Time of the played day: runs so many times faster than the real one. */
final class DayClock {

  private final long start = System.nanoTime();
  private final LocalTime begin;
  private final double speed;

  DayClock(LocalTime begin, double speed) {
    this.begin = begin;
    this.speed = speed;
  }

  /** Waits for a time of the day; returns at once when it is past. */
  void await(LocalTime time) {
    double nanos = Duration.between(begin, time).toNanos() / speed;
    long left = (long) nanos - (System.nanoTime() - start);
    if (left <= 0) {
      return;
    }
    try {
      Thread.sleep(Duration.ofNanos(left).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("interrupted", e);
    }
  }
}
