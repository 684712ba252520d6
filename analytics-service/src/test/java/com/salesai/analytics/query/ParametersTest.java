package com.salesai.analytics.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.salesai.platform.web.Cursor;
import com.salesai.platform.web.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
  @Test
  void readsTimesWithAnyOffset() {
    Instant noon = Instant.parse("2026-01-31T12:00:00Z");
    assertEquals(noon, Parameters.time("from", "2026-01-31T12:00:00Z"));
    assertEquals(noon, Parameters.time("from", "2026-01-31T13:00:00+01:00"));
    assertEquals(noon, Parameters.time("from", "2026-01-31T13:00:00 01:00"));
    assertNull(Parameters.time("from", null));
    assertNull(Parameters.time("from", " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-01-31",
        "2026-02-30T00:00:00Z",
        "2026-01-31T12:00:00",
        "+999999999-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z"
      })
  void refusesOtherTimes(String text) {
    assertEquals(
        "parameter.invalid",
        assertThrows(ProblemException.class, () -> Parameters.time("from", text)).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\nb"})
  void refusesControlCharacters(String text) {
    assertThrows(ProblemException.class, () -> Parameters.key("action", text));
  }

  @Test
  void refusesLongKeysAndWrongIds() {
    assertThrows(ProblemException.class, () -> Parameters.key("action", "x".repeat(201)));
    assertThrows(ProblemException.class, () -> Parameters.id("aggregateId", "lead"));
    assertNull(Parameters.id("aggregateId", null));
  }

  @Test
  void takesItsOwnCursorsOnly() {
    UUID id = UUID.randomUUID();
    Instant time = Instant.parse("2026-01-31T12:00:00.123456Z");
    String cursor = Cursor.encode(List.of(time.toString(), id.toString()));
    assertEquals(new Parameters.After(time, id), Parameters.after(cursor));
    assertNull(Parameters.after(null));
    for (List<String> other :
        List.of(List.of("x", id.toString()), List.of(time.toString(), "x"), List.of("x"))) {
      assertEquals(
          "cursor.invalid",
          assertThrows(ProblemException.class, () -> Parameters.after(Cursor.encode(other)))
              .code());
    }
  }
}
