package com.salesai.local.demo.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTest {

  private static final Score BEFORE = new Score(40, "warm", Map.of("Visited the website", 4));

  @Test
  void namesWhatRaisedItMost() {
    var after = new Score(49, "warm", Map.of("Visited the website", 5, "Looked at the pricing", 8));
    assertThat(after.reasonSince(BEFORE)).contains("Looked at the pricing (+8)");
  }

  @Test
  void namesWhatLoweredIt() {
    var after = new Score(26, "cold", Map.of("Visited the website", 5, "Unsubscribed", -15));
    assertThat(after.reasonSince(BEFORE)).contains("Unsubscribed (-15)");
  }

  @Test
  void unchangedHasNoReason() {
    assertThat(BEFORE.reasonSince(BEFORE)).isEmpty();
  }
}
