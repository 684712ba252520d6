package com.salesai.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** The signing key of one test run, in a system property: tests run in other class loaders. */
final class TestKeys {
  static final String ISSUER = "https://id.salesai.test/realms/salesai";
  static final String KEY_ID = "test-key";
  private static final String PROPERTY = "salesai.test.private-key";

  private TestKeys() {}

  static byte[] jwks() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      System.setProperty(
          PROPERTY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
      RSAPublicKey key = (RSAPublicKey) pair.getPublic();
      return """
          {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}"""
          .formatted(
              KEY_ID,
              base64(key.getModulus().toByteArray()),
              base64(key.getPublicExponent().toByteArray()))
          .getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static PrivateKey privateKey() {
    try {
      byte[] encoded = Base64.getDecoder().decode(System.getProperty(PROPERTY));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Unsigned big-endian, as RFC 7518 asks: without the sign byte of BigInteger. */
  private static String base64(byte[] number) {
    int from = number[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(number, from, number.length));
  }
}
