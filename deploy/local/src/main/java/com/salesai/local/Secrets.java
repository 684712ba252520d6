package com.salesai.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Passwords and keys of one local stack: generated on first use, kept in {@code secrets.properties}
 * that only its owner may read. They fit the data beside them; deleting one without the other needs
 * {@code ./salesai reset}.
 */
public final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  // Readable and typeable: four of about 60 words and two digits are about 30 bits, behind
  // Keycloak's brute-force protection.
  private static final List<String> WORDS =
      List.of(
          ("amber anchor apple arrow autumn basil beacon birch bridge cactus candle canyon cedar cherry "
                  + "clover cobalt comet copper coral cotton crane delta ember falcon fern forest galaxy garden "
                  + "ginger granite harbor hazel indigo island ivory jasmine juniper lagoon lantern lemon linen "
                  + "lotus maple marble meadow mint nectar ocean olive orchid pebble pepper pine planet prairie "
                  + "quartz raven river saffron sierra silver summit")
              .split(" "));

  private final Path file;
  private final Properties values = new Properties();

  private Secrets(Path file) {
    this.file = file;
  }

  /** Reads the file of this state directory, if there is one. */
  public static Secrets open(Path stateDirectory) {
    var secrets = new Secrets(stateDirectory.resolve("secrets.properties"));
    if (Files.exists(secrets.file)) {
      try (var reader = Files.newBufferedReader(secrets.file)) {
        secrets.values.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return secrets;
  }

  /** Random token, 192 bits. */
  public String token(String name) {
    return get(name, () -> random(24, Base64.getUrlEncoder().withoutPadding()));
  }

  /** Random key of 32 bytes in standard Base64. */
  public String key(String name) {
    return get(name, () -> random(32, Base64.getEncoder()));
  }

  /** Password that a person can read and type. */
  public String words(String name) {
    return get(name, Secrets::randomWords);
  }

  private synchronized String get(String name, java.util.function.Supplier<String> generator) {
    String value = values.getProperty(name);
    if (value == null) {
      value = generator.get();
      values.setProperty(name, value);
      save();
    }
    return value;
  }

  private void save() {
    try {
      Path draft = file.resolveSibling(file.getFileName() + ".tmp");
      Files.deleteIfExists(draft);
      Files.createFile(draft, ownerOnly());
      var lines = new TreeMap<String, String>();
      values.forEach((key, value) -> lines.put((String) key, (String) value));
      Files.write(
          draft, lines.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static String random(int bytes, Base64.Encoder encoder) {
    byte[] value = new byte[bytes];
    RANDOM.nextBytes(value);
    return encoder.encodeToString(value);
  }

  private static String randomWords() {
    var text = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      text.append(WORDS.get(RANDOM.nextInt(WORDS.size()))).append('-');
    }
    return text.append(10 + RANDOM.nextInt(90)).toString();
  }
}
