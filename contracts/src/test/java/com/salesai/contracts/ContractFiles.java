package com.salesai.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of this module as the tests see them; the working directory is the module's folder. */
final class ContractFiles {

  static final Path SCHEMAS = Path.of("src/main/resources/com/salesai/contracts/schemas");
  static final Path GOLDEN = Path.of("src/test/resources/golden");
  static final Path BASELINE = Path.of("baseline");

  /** Reads and writes as the services do, but refuses what the records do not explicitly allow. */
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ContractFiles() {}

  /** The schemas of the working tree by file name. */
  static SortedMap<String, JsonNode> schemas() {
    return read(SCHEMAS);
  }

  /** The folders of all releases. */
  static List<Path> releases() {
    return list(BASELINE);
  }

  static SortedMap<String, JsonNode> read(Path folder) {
    SortedMap<String, JsonNode> files = new TreeMap<>();
    list(folder).forEach(file -> files.put(file.getFileName().toString(), json(file)));
    return files;
  }

  static JsonNode json(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
