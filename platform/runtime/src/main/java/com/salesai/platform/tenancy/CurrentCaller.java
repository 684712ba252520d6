package com.salesai.platform.tenancy;

import com.salesai.platform.ids.Ids;
import com.salesai.platform.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the current request, read from its verified token and nothing else. */
@RequestScoped
public class CurrentCaller {
  private final SecurityIdentity identity;
  private final JsonWebToken token;
  private UUID correlationId = Ids.next();
  private String idempotencyKey;
  private Caller caller;

  CurrentCaller(SecurityIdentity identity, JsonWebToken token) {
    this.identity = identity;
    this.token = token;
  }

  /**
   * The caller.
   *
   * @throws ProblemException 403 {@code auth.no-organization} when the token names no organization
   */
  public Caller get() {
    if (caller == null) {
      caller = read();
    }
    return idempotencyKey == null ? caller : caller.withIdempotencyKey(idempotencyKey);
  }

  /** Called by the request filter: the id that the client sent, when it is a UUID. */
  public void correlate(UUID id) {
    correlationId = id;
  }

  public UUID correlationId() {
    return correlationId;
  }

  public void idempotencyKey(String key) {
    idempotencyKey = key;
  }

  private Caller read() {
    UUID org =
        uuid(token.getClaim("org_id"))
            .orElseThrow(
                () ->
                    ProblemException.forbidden(
                        "auth.no-organization", "The token names no organization (org_id)."));
    Optional<Role> role =
        identity.getRoles().stream()
            .map(Role::of)
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder());
    UUID user = role.isPresent() ? uuid(token.getSubject()).orElse(null) : null;
    Set<String> scopes =
        role.isPresent() ? Set.of() : words(Optional.ofNullable(token.<Object>getClaim("scope")));
    Set<UUID> teams =
        strings(token.getClaim("teams")).stream()
            .map(CurrentCaller::uuid)
            .flatMap(Optional::stream)
            .filter(team -> !team.equals(org))
            .collect(Collectors.toUnmodifiableSet());
    return new Caller(
        org,
        user,
        token.getClaim("azp"),
        role.orElse(null),
        scopes,
        teams,
        role.map(this::visibility).orElse(Visibility.ALL),
        correlationId,
        null,
        null);
  }

  private Visibility visibility(Role role) {
    Object claim = token.getClaim("visibility");
    return claim instanceof JsonObject byRole
        ? Visibility.of(byRole.getString(role.key(), null))
        : Visibility.ALL;
  }

  private static Set<String> words(Optional<Object> claim) {
    return claim.map(c -> text(c).split(" ")).map(Arrays::asList).map(Set::copyOf).orElse(Set.of());
  }

  private static Set<String> strings(Object claim) {
    Set<String> result = new HashSet<>();
    if (claim instanceof JsonArray array) {
      array.forEach(value -> result.add(text(value)));
    } else if (claim instanceof Collection<?> values) {
      values.forEach(value -> result.add(text(value)));
    }
    return result;
  }

  private static String text(Object value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    return value instanceof JsonValue || value == null ? String.valueOf(value) : value.toString();
  }

  private static Optional<UUID> uuid(Object value) {
    if (value == null) {
      return Optional.empty();
    }
    String text = text(value);
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException notAUuid) {
      return Optional.empty();
    }
  }
}
