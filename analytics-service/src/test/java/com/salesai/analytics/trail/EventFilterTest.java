package com.salesai.analytics.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.salesai.platform.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFilterTest {
  @Test
  void readsNamesAndPatterns() {
    assertEquals(
        new EventFilter(null, "lead.stage-changed", null, null),
        EventFilter.of(null, "lead.stage-changed", null));
    assertEquals(new EventFilter(null, null, "lead", null), EventFilter.of(null, "lead.*", null));
    assertEquals(new EventFilter(null, null, null, null), EventFilter.of(null, "*", null));
    assertEquals(new EventFilter(null, null, null, null), EventFilter.of(null, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lead", "*.scored", "lead.**", "lead.scored' or 1=1", "a\u0000.b"})
  void refusesOtherText(String type) {
    assertThrows(ProblemException.class, () -> EventFilter.of(null, type, null));
  }
}
