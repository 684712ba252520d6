package com.salesai.platform.secrets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
  private static final String OLD = key(1);
  private static final String NEW = key(2);
  private static final byte[] SECRET = "whsec_abc".getBytes(StandardCharsets.UTF_8);

  @Test
  void opensWhatItSealed() {
    SecretBox box = box(NEW);
    assertArrayEquals(SECRET, box.open(box.seal(SECRET, "row/1"), "row/1"));
    assertArrayEquals(new byte[0], box.open(box.seal(new byte[0], "row/1"), "row/1"));
  }

  @Test
  void refusesWhatWasSealedForAnotherRow() {
    SecretBox box = box(NEW);
    byte[] sealed = box.seal(SECRET, "row/1");
    assertThrows(SecretUnreadable.class, () -> box.open(sealed, "row/2"));
  }

  @Test
  void refusesEveryFlippedBitAndEveryTruncation() {
    SecretBox box = box(NEW);
    byte[] sealed = box.seal(SECRET, "row/1");
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThrows(SecretUnreadable.class, () -> box.open(changed, "row/1"), "bit " + bit);
    }
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThrows(SecretUnreadable.class, () -> box.open(cut, "row/1"), "length " + length);
    }
  }

  @Test
  void neverSealsTwiceAlikeAndHidesTheText() {
    SecretBox box = box(NEW);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      byte[] sealed = box.seal(SECRET, "row/1");
      assertTrue(seen.add(Base64.getEncoder().encodeToString(sealed)));
      assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("whsec"));
    }
  }

  @Test
  void anEarlierKeyStillOpensAfterRotation() {
    byte[] sealed = box(OLD).seal(SECRET, "row/1");
    SecretBox rotated = box(NEW, OLD);
    assertArrayEquals(SECRET, rotated.open(sealed, "row/1"));
    assertTrue(rotated.isOutdated(sealed));
    byte[] again = rotated.seal(SECRET, "row/1");
    assertFalse(rotated.isOutdated(again));
    assertArrayEquals(SECRET, box(NEW).open(again, "row/1"));
    assertThrows(SecretUnreadable.class, () -> box(NEW).open(sealed, "row/1"));
  }

  @Test
  void saysWhatIsWrongWithAKey() {
    assertThrows(IllegalArgumentException.class, () -> box("short"));
    assertThrows(IllegalArgumentException.class, () -> box("%%%"));
    SecretBox without = box(null);
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> without.seal(SECRET, "row/1"));
    assertTrue(e.getMessage().contains("SALESAI_SECRET_KEY"));
    assertEquals(32, Base64.getDecoder().decode(NEW).length);
  }

  private static SecretBox box(String current, String... previous) {
    return new SecretBox(
        new SecretKeys() {
          @Override
          public Optional<String> key() {
            return Optional.ofNullable(current);
          }

          @Override
          public Optional<List<String>> previousKeys() {
            return Optional.of(List.of(previous));
          }
        });
  }

  private static String key(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return Base64.getEncoder().encodeToString(key);
  }
}
