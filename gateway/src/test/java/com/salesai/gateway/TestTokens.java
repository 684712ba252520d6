package com.salesai.gateway;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens as the identity provider signs them. */
public final class TestTokens {
  public static final String ACME = "018f0000-0000-7000-8000-00000000ac3e";
  public static final String REP = "4d7c6a3e-0c7b-4a7e-9b4b-6a2f1c1d0001";

  private TestTokens() {}

  /** A rep of Acme. */
  public static String rep() {
    return sign(claims("rep"));
  }

  public static String ofRole(String role) {
    return sign(claims(role));
  }

  /** Claims of a person, to be changed and signed. */
  public static JwtClaimsBuilder claims(String role) {
    return Jwt.claims()
        .issuer(issuer())
        .audience(Set.of("salesai-api", "account"))
        .subject(REP)
        .expiresIn(Duration.ofMinutes(5))
        .claim("typ", "Bearer")
        .claim("azp", "salesai-cli")
        .claim("org_id", ACME)
        .claim("org", "acme")
        .claim("name", "Riley Reyes")
        .claim("email", "rep@acme.test")
        .claim("teams", List.of(ACME))
        .claim("realm_access", Map.of("roles", List.of(role)));
  }

  public static String sign(JwtClaimsBuilder claims) {
    return claims.jws().keyId("test").sign(key());
  }

  public static String issuer() {
    return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
  }

  static PrivateKey key() {
    String encoded = ConfigProvider.getConfig().getValue(TestSurroundings.KEY, String.class);
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
