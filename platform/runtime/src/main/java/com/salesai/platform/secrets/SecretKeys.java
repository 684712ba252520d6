package com.salesai.platform.secrets;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Settings {@code salesai.secrets.*}: the keys that seal secrets in the database. */
@ConfigMapping(prefix = "salesai.secrets")
public interface SecretKeys {

  /**
   * The key that seals: standard Base64 of 32 random bytes ({@code openssl rand -base64 32}).
   * Environment: {@code SALESAI_SECRET_KEY}. Without it the service runs, but using a secret fails.
   */
  Optional<String> key();

  /**
   * Earlier keys, same format. They only open. To rotate: put the old key here, set a new {@code
   * key}, restart; secrets are sealed anew whenever their row is written.
   */
  Optional<List<String>> previousKeys();
}
