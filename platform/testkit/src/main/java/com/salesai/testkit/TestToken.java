package com.salesai.testkit;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds a signed access token, right by default; each method makes it different on purpose. */
public final class TestToken {
  private final Map<String, Object> claims = new LinkedHashMap<>();
  private String issuer = TestKeys.ISSUER;
  private String audience = "salesai-api";
  private Instant expiry = Instant.now().plus(Duration.ofMinutes(30));

  private TestToken() {}

  /** A token of a person. */
  public static TestToken member(UUID org, UUID user, List<String> roles) {
    return new TestToken()
        .claim("org_id", org.toString())
        .claim("org", "org-" + org)
        .claim("sub", user.toString())
        .claim("azp", "salesai-console")
        .claim("realm_access", Map.of("roles", roles));
  }

  /** A token of a partner application with scopes. */
  public static TestToken partner(UUID org, String... scopes) {
    return new TestToken()
        .claim("org_id", org.toString())
        .claim("sub", UUID.randomUUID().toString())
        .claim("azp", "partner-" + org)
        .claim("scope", String.join(" ", scopes));
  }

  /** Sets a claim; null removes it. */
  public TestToken claim(String name, Object value) {
    if (value == null) {
      claims.remove(name);
    } else {
      claims.put(name, value);
    }
    return this;
  }

  public TestToken teams(Collection<UUID> teams) {
    return claim("teams", teams.stream().map(UUID::toString).toList());
  }

  /** own, team or all for that role. */
  public TestToken visibility(String role, String visibility) {
    return claim("visibility", Map.of(role, visibility));
  }

  public TestToken audience(String value) {
    audience = value;
    return this;
  }

  public TestToken issuer(String value) {
    issuer = value;
    return this;
  }

  public TestToken expiresAt(Instant at) {
    expiry = at;
    return this;
  }

  /** The token, signed with the key that the services under test trust. */
  public String sign() {
    return Jwt.claims(claims)
        .issuer(issuer)
        .audience(audience)
        .expiresAt(expiry.getEpochSecond())
        .jws()
        .keyId(TestKeys.KEY_ID)
        .sign(TestKeys.privateKey());
  }
}
