package com.salesai.platform.tenancy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts, for which organization, and what they may see. Comes from a verified token or, for
 * events and jobs, from the organization of the event.
 *
 * @param orgId organization; never null
 * @param userId member (Keycloak subject), or null for partners and the system itself
 * @param clientId OAuth client that the token was issued to, or null for the system
 * @param role highest role of a person, or null for partners and the system
 * @param scopes scopes of a partner token; empty for people
 * @param teams ids of the teams the person belongs to
 * @param correlationId id that all events of one request share
 * @param causationId event that caused this work, or null
 * @param idempotencyKey key under which a repeated request is recognised, or null
 */
public record Caller(
    UUID orgId,
    UUID userId,
    String clientId,
    Role role,
    Set<String> scopes,
    Set<UUID> teams,
    Visibility visibility,
    UUID correlationId,
    UUID causationId,
    String idempotencyKey) {

  /** The system working for one organization: sees all of its records. */
  public static Caller system(UUID orgId, UUID correlationId, UUID causationId) {
    return new Caller(
        orgId,
        null,
        null,
        null,
        Set.of(),
        Set.of(),
        Visibility.ALL,
        correlationId,
        causationId,
        null);
  }

  /** The person's first team: the team of records they create. */
  public Optional<UUID> team() {
    return teams.stream().sorted().findFirst();
  }

  /** True for a person with at least that role. */
  public boolean has(Role least) {
    return role != null && role.includes(least);
  }

  /** {@code member}, {@code partner} or {@code system}: the word used in audit records. */
  public String kind() {
    if (role != null) {
      return "member";
    }
    return clientId != null ? "partner" : "system";
  }

  /** Stable text that tells callers of one organization apart. */
  public String key() {
    return userId != null ? userId.toString() : String.valueOf(clientId);
  }

  public Caller withIdempotencyKey(String key) {
    return new Caller(
        orgId, userId, clientId, role, scopes, teams, visibility, correlationId, causationId, key);
  }
}
