package com.salesai.gateway.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.salesai.gateway.directory.KeycloakAdmin.Group;
import com.salesai.gateway.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Finds the groups that stand for an organization and its teams. */
@ApplicationScoped
class OrganizationGroups {
  private static final int TEAMS = 1000;

  private final KeycloakAdmin keycloak;

  /** A group keeps its id for life, and an organization its group. */
  private final Cache<UUID, String> ids = Caffeine.newBuilder().maximumSize(10_000).build();

  OrganizationGroups(@RestClient KeycloakAdmin keycloak) {
    this.keycloak = keycloak;
  }

  /** Group id of an organization; fails with 404 {@code organization.not-found}. */
  Uni<String> id(UUID orgId) {
    String known = ids.getIfPresent(orgId);
    if (known != null) {
      return Uni.createFrom().item(known);
    }
    return keycloak
        .groups(orgId.toString(), true, true, false)
        .map(found -> topLevel(found, orgId))
        .invoke(id -> ids.put(orgId, id));
  }

  /** The group with its attributes. */
  Uni<Group> group(UUID orgId) {
    return id(orgId).chain(keycloak::group);
  }

  /** The teams with their attributes. */
  Uni<List<Group>> teams(UUID orgId) {
    return id(orgId).chain(id -> keycloak.children(id, false, TEAMS));
  }

  private static String topLevel(List<Group> found, UUID orgId) {
    return found.stream()
        .filter(group -> group.path.equals("/" + orgId))
        .map(group -> group.id)
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound("organization"));
  }
}
