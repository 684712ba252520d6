package com.salesai.gateway.directory;

import com.salesai.gateway.caller.Role;
import com.salesai.gateway.caller.Uuids;
import com.salesai.gateway.directory.KeycloakAdmin.Group;
import com.salesai.gateway.directory.KeycloakAdmin.RealmRole;
import com.salesai.gateway.directory.KeycloakAdmin.User;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person of an organization.
 *
 * @param id member id, the {@code ownerId} of records and the subject of tokens
 * @param email e-mail address, also the sign-in name
 * @param firstName given name, may be absent
 * @param lastName family name, may be absent
 * @param role {@code rep}, {@code manager} or {@code admin}; absent when none was given
 * @param teamIds teams the member belongs to
 * @param status {@code active}; {@code invited}, until the first sign-in; {@code deactivated}, also
 *     for members that never had a login
 * @param language preferred language, BCP 47; absent when the organization's counts
 * @param createdAt when the member was added
 */
public record Member(
    UUID id,
    String email,
    String firstName,
    String lastName,
    String role,
    List<UUID> teamIds,
    String status,
    String language,
    Instant createdAt) {

  static final String ACTIVE = "active";
  static final String DEACTIVATED = "deactivated";
  static final String FIRST_SIGN_IN = "UPDATE_PASSWORD";

  static Member of(User user, List<RealmRole> roles, List<Group> groups) {
    return new Member(
        UUID.fromString(user.id),
        user.email,
        user.firstName,
        user.lastName,
        role(roles).map(Role::key).orElse(null),
        groups.stream()
            // Teams lie below the organization: /<organization>/<team>.
            .filter(group -> group.path.indexOf('/', 1) > 0)
            .map(group -> Uuids.parse(group.name))
            .flatMap(Optional::stream)
            .sorted()
            .toList(),
        status(user),
        user.attribute("locale"),
        user.createdTimestamp == null ? null : Instant.ofEpochMilli(user.createdTimestamp));
  }

  static Optional<Role> role(List<RealmRole> roles) {
    return roles.stream()
        .map(role -> Role.of(role.name()))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  private static String status(User user) {
    if (!Boolean.TRUE.equals(user.enabled)) {
      return DEACTIVATED;
    }
    return user.requiredActions != null && user.requiredActions.contains(FIRST_SIGN_IN)
        ? "invited"
        : ACTIVE;
  }
}
