package com.salesai.gateway.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.gateway.web.FieldError;
import com.salesai.gateway.web.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationRulesTest {
  private static Map<String, String> read(String json) throws IOException {
    return OrganizationRules.attributes(OrganizationRules.patch(new ObjectMapper().readTree(json)));
  }

  @Test
  void onlyWhatIsNamedChanges() throws IOException {
    assertEquals(Map.of(), read("{}"));
    assertEquals(
        Map.of("currency", "EUR", "visibility_rep", "own"),
        read("{\"currency\":\"EUR\",\"visibility\":{\"rep\":\"own\"}}"));
  }

  @ParameterizedTest
  @CsvSource({
    "language, es-mx, es-MX",
    "language, en, en",
    "timeZone, Europe/Madrid, Europe/Madrid",
    "currency, JPY, JPY",
    "name, ' Acme ', Acme"
  })
  void valuesAreKeptInTheirCanonicalForm(String field, String sent, String kept)
      throws IOException {
    assertEquals(Map.of(field, kept), read("{\"" + field + "\":\"" + sent + "\"}"));
  }

  @ParameterizedTest
  @CsvSource({
    "currency, \"eur\", currency.unknown",
    "currency, \"XAU\", currency.unknown",
    "currency, 5, field.type",
    "currency, null, field.type",
    "timeZone, \"Mars/Base\", time-zone.unknown",
    "timeZone, \"SystemV/PST8\", time-zone.unknown",
    "language, \"qq\", language.unknown",
    "language, \"e_n\", language.unknown",
    "name, \"\", field.size",
    "visibility, \"own\", field.type"
  })
  void everythingElseIsRefused(String field, String json, String code) {
    ProblemException refused =
        assertThrows(ProblemException.class, () -> read("{\"" + field + "\":" + json + "}"));
    assertEquals(422, refused.status());
    assertEquals(
        List.of("/" + field + " " + code),
        refused.errors().stream().map(e -> e.pointer() + " " + e.code()).toList());
  }

  @Test
  void allBrokenRulesAreNamedAtOnce() {
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () ->
                read(
                    "{\"name\":\"\",\"currency\":\"x\",\"visibility\":{\"rep\":\"all\",\"boss\":\"own\"}}"));
    assertEquals(
        List.of("/name", "/currency", "/visibility/boss"),
        refused.errors().stream().map(FieldError::pointer).toList());
  }

  @Test
  void unknownFieldsAreRefused() {
    ProblemException refused =
        assertThrows(ProblemException.class, () -> read("{\"alias\":\"other\"}"));
    assertEquals("request.unknown-field", refused.code());
  }
}
