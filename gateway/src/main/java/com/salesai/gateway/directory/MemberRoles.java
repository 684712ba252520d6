package com.salesai.gateway.directory;

import com.salesai.gateway.caller.Role;
import com.salesai.gateway.directory.KeycloakAdmin.RealmRole;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Gives a member exactly one of our roles. */
@ApplicationScoped
class MemberRoles {
  private final KeycloakAdmin keycloak;

  MemberRoles(@RestClient KeycloakAdmin keycloak) {
    this.keycloak = keycloak;
  }

  /** Grants the role first and takes the others away then: never is there a moment with none. */
  Uni<Void> set(String userId, Role role) {
    return keycloak
        .role(role.key())
        .chain(granted -> keycloak.grant(userId, List.of(granted)))
        .chain(() -> keycloak.rolesOf(userId))
        .map(roles -> others(roles, role))
        .chain(
            others ->
                others.isEmpty() ? Uni.createFrom().voidItem() : keycloak.revoke(userId, others));
  }

  private static List<RealmRole> others(List<RealmRole> roles, Role kept) {
    return roles.stream()
        .filter(role -> Role.of(role.name()).filter(ours -> ours != kept).isPresent())
        .toList();
  }
}
