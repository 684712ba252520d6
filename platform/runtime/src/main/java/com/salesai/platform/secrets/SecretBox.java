package com.salesai.platform.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with AES-256-GCM (NIST SP 800-38D, 96-bit random nonce, 128-bit tag). What is
 * sealed for one row cannot be opened for another one: the row's identity is authenticated with it.
 *
 * <p>Layout: version (1 byte, 1), key id (4 bytes, start of the key's SHA-256), nonce (12), rest.
 */
@ApplicationScoped
public class SecretBox {
  private static final byte VERSION = 1;
  private static final int KEY_ID = 4;
  private static final int NONCE = 12;
  private static final int HEADER = 1 + KEY_ID + NONCE;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final Map<ByteBuffer, SecretKey> ring = new LinkedHashMap<>();
  private final Optional<ByteBuffer> current;

  SecretBox(SecretKeys keys) {
    current = keys.key().filter(key -> !key.isBlank()).map(this::add);
    keys.previousKeys().orElse(List.of()).forEach(this::add);
  }

  private ByteBuffer add(String base64) {
    byte[] key;
    try {
      key = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalArgumentException("A key of salesai.secrets is not standard Base64.");
    }
    if (key.length != 32) {
      throw new IllegalArgumentException("A key of salesai.secrets must have 32 bytes.");
    }
    ByteBuffer id = ByteBuffer.wrap(Arrays.copyOf(sha256(key), KEY_ID));
    ring.putIfAbsent(id, new SecretKeySpec(key, "AES"));
    return id;
  }

  /**
   * Seals a secret with the current key.
   *
   * @param row identity of the row and column that will hold it, for example {@code
   *     webhook_endpoint/<org>/<id>/secret}; the same text is needed to open it
   */
  public byte[] seal(byte[] secret, String row) {
    ByteBuffer id =
        current.orElseThrow(
            () ->
                new IllegalStateException(
                    "No key is configured: set SALESAI_SECRET_KEY (salesai.secrets.key)."));
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] header = ByteBuffer.allocate(HEADER).put(VERSION).put(id.duplicate()).put(nonce).array();
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, ring.get(id), header, row).doFinal(secret);
      return ByteBuffer.allocate(HEADER + sealed.length).put(header).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM is not available", e);
    }
  }

  /**
   * Opens what {@link #seal} made for the same row, by the current or an earlier key.
   *
   * @throws SecretUnreadable when it was changed, belongs to another row, or its key is not known
   */
  public byte[] open(byte[] sealed, String row) {
    if (sealed.length < HEADER + TAG_BITS / 8 || sealed[0] != VERSION) {
      throw new SecretUnreadable("it is not a sealed secret");
    }
    SecretKey key = ring.get(ByteBuffer.wrap(sealed, 1, KEY_ID));
    if (key == null) {
      throw new SecretUnreadable("its key is not configured");
    }
    byte[] header = Arrays.copyOf(sealed, HEADER);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, header, row)
          .doFinal(sealed, HEADER, sealed.length - HEADER);
    } catch (AEADBadTagException changed) {
      throw new SecretUnreadable("it was changed or belongs to another row");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM is not available", e);
    }
  }

  /** True when an earlier key sealed it, so that the row should be written again. */
  public boolean isOutdated(byte[] sealed) {
    return sealed.length < HEADER
        || current.map(id -> !id.equals(ByteBuffer.wrap(sealed, 1, KEY_ID))).orElse(false);
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] header, String row)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, header, 1 + KEY_ID, NONCE));
    cipher.updateAAD(header);
    cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] sha256(byte[] key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
