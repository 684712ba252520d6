package com.salesai.gateway.directory;

import com.salesai.gateway.caller.Role;
import com.salesai.gateway.caller.Visibility;
import com.salesai.gateway.web.Patch;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an organization's settings may be. */
final class OrganizationRules {
  private static final Set<String> FIELDS =
      Set.of("name", "currency", "timeZone", "language", "visibility");

  private OrganizationRules() {}

  static Patch patch(com.fasterxml.jackson.databind.JsonNode body) {
    return Patch.of(body, FIELDS);
  }

  /**
   * Reads the attributes that a patch sets.
   *
   * @throws com.salesai.gateway.web.ProblemException 422 with every broken rule
   */
  static Map<String, String> attributes(Patch patch) {
    Map<String, String> result = new LinkedHashMap<>();
    patch.text("name", 200).ifPresent(name -> result.put("name", name));
    patch
        .text("currency", text -> currency(patch, text))
        .ifPresent(code -> result.put("currency", code));
    patch
        .text("timeZone", text -> timeZone(patch, text))
        .ifPresent(zone -> result.put("timeZone", zone));
    patch
        .text("language", text -> language(patch, "language", text))
        .ifPresent(tag -> result.put("language", tag));
    visibility(patch, result);
    patch.check();
    return result;
  }

  private static Optional<String> currency(Patch patch, String text) {
    boolean known =
        Currency.getAvailableCurrencies().stream()
            // Funds, metals and test codes have no minor unit; nobody sells in them.
            .anyMatch(
                currency ->
                    currency.getCurrencyCode().equals(text)
                        && currency.getDefaultFractionDigits() >= 0);
    if (!known) {
      patch.refuse("currency", "currency.unknown", "Send an ISO 4217 code such as EUR.");
    }
    return known ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> timeZone(Patch patch, String text) {
    boolean known = ZoneId.getAvailableZoneIds().contains(text) && !text.startsWith("SystemV/");
    if (!known) {
      patch.refuse(
          "timeZone", "time-zone.unknown", "Send an IANA time zone such as Europe/Madrid.");
    }
    return known ? Optional.of(text) : Optional.empty();
  }

  /** A well-formed BCP 47 tag of a language that exists, in canonical case. */
  static Optional<String> language(Patch patch, String field, String text) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      if (Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())) {
        return Optional.of(locale.toLanguageTag());
      }
    } catch (IllformedLocaleException malformed) {
      // Refused below, like a language that does not exist.
    }
    patch.refuse(field, "language.unknown", "Send a BCP 47 tag such as en or es-MX.");
    return Optional.empty();
  }

  private static void visibility(Patch patch, Map<String, String> result) {
    patch
        .object("visibility")
        .ifPresent(
            object ->
                object
                    .fields()
                    .forEachRemaining(
                        entry -> {
                          boolean valid =
                              Role.of(entry.getKey()).isPresent()
                                  && Arrays.stream(Visibility.values())
                                      .anyMatch(v -> v.key().equals(entry.getValue().textValue()));
                          if (valid) {
                            result.put(
                                "visibility_" + entry.getKey(), entry.getValue().textValue());
                          } else {
                            patch.refuse(
                                "visibility/" + entry.getKey(),
                                "visibility.unknown",
                                "Send own, team or all for rep, manager or admin.");
                          }
                        }));
  }
}
