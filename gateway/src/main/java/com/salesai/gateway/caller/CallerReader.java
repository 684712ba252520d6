package com.salesai.gateway.caller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.gateway.web.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the caller from the claims of an access token that OIDC has verified before. */
@Singleton
public class CallerReader {
  private final ObjectMapper json;

  CallerReader(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Reads a verified token.
   *
   * @throws ProblemException 403 {@code auth.no-organization} without exactly one organization
   */
  public Caller read(String verifiedToken) {
    JsonNode claims = claims(verifiedToken);
    UUID org =
        Optional.of(claims.path("org_id"))
            .filter(JsonNode::isTextual)
            .flatMap(claim -> Uuids.parse(claim.textValue()))
            .orElseThrow(
                () ->
                    new ProblemException(
                        403,
                        "auth.no-organization",
                        "The token names no organization (claim org_id)."));
    Optional<Role> role =
        texts(claims.path("realm_access").path("roles")).stream()
            .map(Role::of)
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder());
    Set<UUID> teams =
        texts(claims.path("teams")).stream()
            .map(Uuids::parse)
            .flatMap(Optional::stream)
            .filter(team -> !team.equals(org))
            .collect(Collectors.toUnmodifiableSet());
    return new Caller(
        org,
        text(claims, "org"),
        text(claims, "sub"),
        text(claims, "azp"),
        role.orElse(null),
        scopes(claims),
        teams,
        role.map(r -> Visibility.of(text(claims.path("visibility"), r.key())))
            .orElse(Visibility.ALL),
        text(claims, "email"),
        text(claims, "name"));
  }

  private JsonNode claims(String token) {
    try {
      return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new ProblemException(401, "auth.invalid-token", "The token cannot be read.");
    }
  }

  private static Set<String> scopes(JsonNode claims) {
    String scope = text(claims, "scope");
    return scope == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(scope.split(" ")));
  }

  private static Set<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).textValue();
  }
}
