package com.salesai.gateway.directory;

import com.salesai.gateway.directory.KeycloakAdmin.Group;
import com.salesai.gateway.web.Page;
import com.salesai.gateway.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Reads teams. */
@ApplicationScoped
class Teams {
  private final OrganizationGroups groups;
  private final Members members;

  Teams(OrganizationGroups groups, Members members) {
    this.groups = groups;
    this.members = members;
  }

  /** Lists teams by name. */
  Uni<Page<Team>> list(UUID orgId, String cursor, Integer limit) {
    return groups
        .teams(orgId)
        .map(teams -> Page.of(teams, Teams::sortKey, cursor, limit))
        .chain(page -> describe(page.data()).map(page::with));
  }

  /** One team; fails with 404. */
  Uni<Team> team(UUID orgId, UUID id) {
    return group(orgId, id).chain(this::describe);
  }

  /** The group of a team; fails with 404. */
  Uni<Group> group(UUID orgId, UUID id) {
    return groups
        .teams(orgId)
        .map(
            teams ->
                teams.stream()
                    .filter(team -> team.name.equals(id.toString()))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("team")));
  }

  /** Adds the members to a team. */
  Uni<Team> describe(Group group) {
    return members.users(group.id).map(users -> Team.of(group, users));
  }

  private Uni<List<Team>> describe(List<Group> teams) {
    return Multi.createFrom()
        .iterable(teams)
        .onItem()
        .transformToUniAndConcatenate(this::describe)
        .collect()
        .asList();
  }

  private static String sortKey(Group team) {
    String name = team.attribute("name");
    return (name == null ? "" : name.toLowerCase(Locale.ROOT)) + '\u001f' + team.name;
  }
}
