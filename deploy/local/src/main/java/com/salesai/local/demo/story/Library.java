package com.salesai.local.demo.story;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The texts the story is made of: profiles, names and call scripts, all of our own invention, from
 * the resources below {@code /demo}.
 */
public final class Library {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Library() {}

  /** What an organization is and sells. */
  public static Profile profile(String org) {
    return read(org + ".json", new TypeReference<>() {});
  }

  static Map<String, People> people() {
    return read("people.json", new TypeReference<>() {});
  }

  static List<String> companyWords() {
    return read("companies.json", new TypeReference<>() {});
  }

  static CallScript call(String name) {
    try (InputStream script = open("calls/" + name + ".txt")) {
      return CallScript.parse(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** First and last names of a language. */
  record People(List<String> first, List<String> last) {}

  private static <T> T read(String name, TypeReference<T> type) {
    try (InputStream text = open(name)) {
      return JSON.readValue(text, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream found = Library.class.getResourceAsStream("/demo/" + name);
    if (found == null) {
      throw new FileNotFoundException("/demo/" + name);
    }
    return found;
  }
}
