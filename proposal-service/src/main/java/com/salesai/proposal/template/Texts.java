package com.salesai.proposal.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Headings and labels that all templates of a language share. */
public final class Texts {
  private static final Map<String, Map<String, String>> LOADED = new ConcurrentHashMap<>();

  private Texts() {}

  /** All texts of a language by key. */
  public static Map<String, String> of(String language) {
    return LOADED.computeIfAbsent(language, Texts::load);
  }

  private static Map<String, String> load(String language) {
    Properties properties = new Properties();
    try (InputStream in =
        Texts.class.getResourceAsStream("/proposals/texts.%s.properties".formatted(language))) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new HashMap<>();
    properties.forEach((key, value) -> texts.put((String) key, (String) value));
    return Map.copyOf(texts);
  }
}
