package com.salesai.crmsync.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of notifications in English and Spanish; a key that is not known here reads as its kind.
 */
@ApplicationScoped
class NotificationTexts {
  private static final String BUNDLE = "notification.texts";
  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9]+)}");
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ObjectMapper json;

  NotificationTexts(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The language to use for a BCP 47 tag or an {@code Accept-Language} header; English otherwise.
   */
  Locale language(String wanted) {
    if (wanted == null || wanted.isBlank()) {
      return Locale.ENGLISH;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException unreadable) {
      return Locale.ENGLISH;
    }
  }

  /** One line for the bell and the subject. */
  String title(Notification notification, Locale language) {
    return text(notification.titleKey, language)
        .map(pattern -> fill(pattern, params(notification)))
        .orElse(notification.kind.replace('-', ' '));
  }

  /** A sentence of the mail around the title. */
  String mail(String key, Locale language) {
    return text("mail." + key, language).orElseThrow();
  }

  private static java.util.Optional<String> text(String key, Locale language) {
    try {
      return java.util.Optional.of(
          ResourceBundle.getBundle(BUNDLE, language, EXACT).getString(key));
    } catch (MissingResourceException unknown) {
      return java.util.Optional.empty();
    }
  }

  Map<String, String> params(Notification notification) {
    try {
      return json.readValue(notification.titleParams, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String fill(String pattern, Map<String, String> params) {
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(found -> Matcher.quoteReplacement(params.getOrDefault(found.group(1), "–")));
  }
}
