package com.salesai.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Size and digest of a stream of bytes.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
record Content(long size, String sha256) {

  /** Copies everything and tells what it was. */
  static Content copy(InputStream in, OutputStream out) throws IOException {
    MessageDigest digest = sha256Digest();
    try (DigestInputStream digesting = new DigestInputStream(in, digest)) {
      long size = digesting.transferTo(out);
      return new Content(size, HexFormat.of().formatHex(digest.digest()));
    }
  }

  static Content of(InputStream in) throws IOException {
    return copy(in, OutputStream.nullOutputStream());
  }

  boolean matches(FileRef file) {
    return size == file.size() && sha256.equals(file.sha256());
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
