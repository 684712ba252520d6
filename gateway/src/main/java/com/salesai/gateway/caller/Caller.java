package com.salesai.gateway.caller;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts, and for which organization.
 *
 * @param orgId the organization
 * @param org readable alias of the organization, or null
 * @param subject subject of the token: the member id of a person
 * @param clientId OAuth client that the token was issued to, or null
 * @param role highest role of a person; null for a partner application
 * @param scopes scopes of the token
 * @param teams teams of the person
 * @param visibility records the person sees
 * @param email e-mail of a person, or null
 * @param name full name of a person, or null
 */
public record Caller(
    UUID orgId,
    String org,
    String subject,
    String clientId,
    Role role,
    Set<String> scopes,
    Set<UUID> teams,
    Visibility visibility,
    String email,
    String name) {

  /** True for a person with at least that role. */
  public boolean has(Role least) {
    return role != null && role.compareTo(least) >= 0;
  }

  /** Member id of a person; empty for a partner application. */
  public Optional<UUID> memberId() {
    return role == null ? Optional.empty() : Uuids.parse(subject);
  }

  /** {@code member} or {@code partner}: the word used in audit records. */
  public String kind() {
    return role != null ? "member" : "partner";
  }

  /** Member id or client id: the actor of audit records. */
  public String actorId() {
    return role != null ? subject : clientId;
  }
}
