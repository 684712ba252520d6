package com.salesai.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path state;

  @Test
  void areGeneratedOnceAndReadableByTheirOwnerOnly() throws IOException {
    String first = Secrets.open(state).token("client.a");
    assertThat(Secrets.open(state).token("client.a")).isEqualTo(first);
    assertThat(Secrets.open(state).token("client.b")).isNotEqualTo(first);
    Path file = state.resolve("secrets.properties");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void keysHave32BytesAndPasswordsSatisfyTheRealmPolicy() {
    Secrets secrets = Secrets.open(state);
    String key = secrets.key("secret-key");
    assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    assertThat(Secrets.open(state).key("secret-key")).isEqualTo(key);
    assertThat(secrets.words("user")).matches("([a-z]+-){4}[0-9]{2}").hasSizeGreaterThan(12);
  }
}
