package com.salesai.local.demo.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.local.LocalStackException;
import com.salesai.local.demo.api.Api;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Knows the score of each buyer and tells when it jumps, and why. */
final class ScoreWatch {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int JUMP = 3;
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final Api api;
  private final Narrator narrator;
  private final Tally tally;
  private final Map<String, Score> known = new HashMap<>();

  ScoreWatch(Api api, Narrator narrator, Tally tally) {
    this.api = api;
    this.narrator = narrator;
    this.tally = tally;
  }

  void first(Buyer buyer, JsonNode lead) {
    known.put(buyer.key(), Score.of(lead));
  }

  /** After something that scores at once. */
  void tellChange(Buyer buyer, String leadId) {
    check(buyer, leadId);
  }

  /** After something that travels as an event before it scores. */
  void awaitChange(Buyer buyer, String leadId) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!check(buyer, leadId)) {
      if (System.nanoTime() > until) {
        narrator.tell("score", buyer + ": not changed after " + PATIENCE.toSeconds() + " s");
        return;
      }
      pause();
    }
  }

  /** True when the score has other reasons than before. */
  private boolean check(Buyer buyer, String leadId) {
    Score before = known.get(buyer.key());
    Score now = Score.of(api.get(buyer.seller().principal(), "/api/v1/leads/" + leadId));
    if (now.reasons().equals(before.reasons())) {
      return false;
    }
    known.put(buyer.key(), now);
    if (isJump(before, now)) {
      tally.add("score jumps");
      narrator.tell(
          "score",
          "%s %d -> %d %s: %s"
              .formatted(
                  buyer.person().name(),
                  before.value(),
                  now.value(),
                  now.tier(),
                  now.reasonSince(before).orElse("several small reasons")));
    }
    return true;
  }

  /** A point more for a page view is no news. */
  private static boolean isJump(Score before, Score now) {
    return Math.abs(now.value() - before.value()) >= JUMP || !now.tier().equals(before.tier());
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalStackException("interrupted", e);
    }
  }
}
