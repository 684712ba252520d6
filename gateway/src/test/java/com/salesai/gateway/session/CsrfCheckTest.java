package com.salesai.gateway.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.salesai.gateway.web.ProblemException;
import io.vertx.core.MultiMap;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfCheckTest {
  private static final URI PUBLIC = URI.create("https://sales.example.com");

  private static void check(String method, String header, String origin, String site) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    set(headers, CsrfCheck.HEADER, header);
    set(headers, "Origin", origin);
    set(headers, "Sec-Fetch-Site", site);
    CsrfCheck.check(method, headers, "sales.example.com", PUBLIC);
  }

  private static void set(MultiMap headers, String name, String value) {
    if (value != null) {
      headers.set(name, value);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://sales.example.com, same-origin",
    "https://sales.example.com, ",
    ", same-origin"
  })
  void ourOwnConsoleMayChangeThings(String origin, String site) {
    assertDoesNotThrow(() -> check("POST", CsrfCheck.VALUE, origin, site));
  }

  @ParameterizedTest
  @CsvSource({
    ", https://sales.example.com, same-origin",
    "XMLHttpRequest, https://sales.example.com, same-origin",
    "SalesAI-Console, https://evil.example.com, ",
    "SalesAI-Console, https://sales.example.com.evil.test, ",
    "SalesAI-Console, null, ",
    "SalesAI-Console, https://sales.example.com, same-site",
    "SalesAI-Console, https://sales.example.com, cross-site",
    "SalesAI-Console, , none",
    "SalesAI-Console, , "
  })
  void everybodyElseMayNot(String header, String origin, String site) {
    for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE", "CUSTOM"}) {
      ProblemException refused =
          assertThrows(ProblemException.class, () -> check(method, header, origin, site));
      assertEquals(403, refused.status());
      assertEquals("auth.csrf", refused.code());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
  void readingNeedsNoProof(String method) {
    assertDoesNotThrow(() -> check(method, null, "https://evil.example.com", "cross-site"));
  }

  @Test
  void theHeaderIsTheOneTheConsoleSends() {
    assertEquals("X-Requested-With: SalesAI-Console", CsrfCheck.HEADER + ": " + CsrfCheck.VALUE);
  }
}
