package com.salesai.gateway.directory;

import com.salesai.gateway.directory.KeycloakAdmin.Group;
import com.salesai.gateway.web.FieldError;
import com.salesai.gateway.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Puts members into teams. */
@ApplicationScoped
class TeamMembership {
  private final KeycloakAdmin keycloak;
  private final OrganizationGroups groups;

  TeamMembership(@RestClient KeycloakAdmin keycloak, OrganizationGroups groups) {
    this.keycloak = keycloak;
    this.groups = groups;
  }

  /**
   * Group ids of teams by team id.
   *
   * @return fails with 422 {@code team.unknown} for a team that the organization does not have
   */
  Uni<Map<UUID, String>> groupIds(UUID orgId, Set<UUID> teamIds) {
    if (teamIds.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return groups.teams(orgId).map(teams -> select(teams, teamIds));
  }

  /** Makes these the only teams of a member. */
  Uni<Void> set(UUID orgId, Member member, Set<UUID> teamIds) {
    List<Uni<Void>> steps = new ArrayList<>();
    return groups
        .teams(orgId)
        .map(TeamMembership::byId)
        .invoke(
            ids -> {
              select(ids, teamIds);
              teamIds.stream()
                  .filter(team -> !member.teamIds().contains(team))
                  .forEach(team -> steps.add(keycloak.join(id(member), ids.get(team))));
              member.teamIds().stream()
                  .filter(team -> !teamIds.contains(team) && ids.containsKey(team))
                  .forEach(team -> steps.add(keycloak.leave(id(member), ids.get(team))));
            })
        .chain(() -> inTurn(steps));
  }

  /** Does one step after the other. */
  static Uni<Void> inTurn(List<Uni<Void>> steps) {
    return Multi.createFrom()
        .iterable(steps)
        .onItem()
        .transformToUniAndConcatenate(step -> step)
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private static String id(Member member) {
    return member.id().toString();
  }

  private static Map<UUID, String> byId(List<Group> teams) {
    Map<UUID, String> ids = new HashMap<>();
    teams.forEach(team -> ids.put(UUID.fromString(team.name), team.id));
    return ids;
  }

  private static Map<UUID, String> select(List<Group> teams, Set<UUID> wanted) {
    return select(byId(teams), wanted);
  }

  private static Map<UUID, String> select(Map<UUID, String> ids, Set<UUID> wanted) {
    Map<UUID, String> selected = new HashMap<>();
    for (UUID team : wanted) {
      if (!ids.containsKey(team)) {
        throw ProblemException.unprocessable(
            List.of(new FieldError("/teamIds", "team.unknown", "There is no team " + team + ".")));
      }
      selected.put(team, ids.get(team));
    }
    return selected;
  }
}
