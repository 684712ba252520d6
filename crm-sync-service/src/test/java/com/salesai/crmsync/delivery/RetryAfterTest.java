package com.salesai.crmsync.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120 | 120",
        "' 120 ' | 120",
        "1 | 1",
        "86400 | 86400",
        "86401 | 86400",
        "999999999999999999 | 86400",
        "Fri, 20 Nov 2026 10:05:00 GMT | 300",
        "Sat, 19 Nov 2033 10:00:00 GMT | 86400",
        "Fri, 20 Nov 2026 09:00:00 GMT |",
        "0 |",
        "-5 |",
        "1.5 |",
        "+3 |",
        "1e3 |",
        "99999999999999999999999 |",
        "soon |",
        "'' |",
        "2026-11-20T10:05:00Z |",
        "３ |"
      })
  void readsSecondsAndDatesAndNothingElse(String header, Integer seconds) {
    assertEquals(
        Optional.ofNullable(seconds).map(NOW::plusSeconds),
        RetryAfter.parse(header == null ? "" : header, NOW));
  }
}
