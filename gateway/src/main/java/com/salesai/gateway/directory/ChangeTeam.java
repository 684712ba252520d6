package com.salesai.gateway.directory;

import com.github.f4b6a3.uuid.UuidCreator;
import com.salesai.contracts.audit.AuditChange;
import com.salesai.gateway.audit.AuditTrail;
import com.salesai.gateway.audit.AuditTrail.Done;
import com.salesai.gateway.caller.Caller;
import com.salesai.gateway.directory.KeycloakAdmin.Group;
import com.salesai.gateway.web.FieldError;
import com.salesai.gateway.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Creates, changes and removes teams. */
@ApplicationScoped
class ChangeTeam {
  private final KeycloakAdmin keycloak;
  private final OrganizationGroups groups;
  private final Members members;
  private final Teams teams;
  private final AuditTrail audit;

  ChangeTeam(
      @RestClient KeycloakAdmin keycloak,
      OrganizationGroups groups,
      Members members,
      Teams teams,
      AuditTrail audit) {
    this.keycloak = keycloak;
    this.groups = groups;
    this.members = members;
    this.teams = teams;
    this.audit = audit;
  }

  /** Makes a team; fails with 409 {@code team.name-taken} or 422 {@code member.unknown}. */
  Uni<Team> create(Caller caller, TeamPatch patch) {
    Group group = new Group();
    group.name = UuidCreator.getTimeOrderedEpoch().toString();
    patch.applyTo(group);
    UUID id = UUID.fromString(group.name);
    return audit.change(
        caller,
        () ->
            check(caller, null, patch)
                .chain(() -> groups.id(caller.orgId()))
                .chain(org -> keycloak.createChild(org, group))
                .chain(() -> teams.group(caller.orgId(), id))
                .chain(made -> setMembers(made, List.of(), patch.memberIds().orElse(Set.of())))
                .chain(() -> teams.team(caller.orgId(), id))
                .map(team -> done("team.created", null, team)));
  }

  /** Applies a patch; fails with 404, 409 or 422. */
  Uni<Team> change(Caller caller, UUID id, TeamPatch patch) {
    return audit.change(
        caller,
        () ->
            teams
                .group(caller.orgId(), id)
                .chain(
                    group ->
                        teams.describe(group).chain(team -> apply(caller, group, team, patch))));
  }

  private Uni<Done<Team>> apply(Caller caller, Group group, Team before, TeamPatch patch) {
    patch.applyTo(group);
    return check(caller, before.id(), patch)
        .chain(() -> keycloak.updateGroup(group.id, group))
        .chain(
            () ->
                patch
                    .memberIds()
                    .map(ids -> setMembers(group, before.memberIds(), ids))
                    .orElseGet(() -> Uni.createFrom().voidItem()))
        .chain(() -> teams.describe(group))
        .map(after -> done("team.changed", before, after));
  }

  /** Puts a member into a team or takes them out; fails with 404. */
  Uni<Team> include(Caller caller, UUID id, UUID memberId, boolean in) {
    return audit.change(
        caller,
        () ->
            members
                .user(caller.orgId(), memberId)
                .chain(() -> teams.group(caller.orgId(), id))
                .chain(
                    group -> teams.describe(group).chain(team -> move(group, team, memberId, in))));
  }

  private Uni<Done<Team>> move(Group group, Team before, UUID memberId, boolean in) {
    Uni<Void> step =
        in
            ? keycloak.join(memberId.toString(), group.id)
            : keycloak.leave(memberId.toString(), group.id);
    return step.chain(() -> teams.describe(group))
        .map(after -> done("team.changed", before, after));
  }

  /** Removes a team; its members stay, and so do its records. */
  Uni<Void> remove(Caller caller, UUID id) {
    return audit.change(
        caller,
        () ->
            teams
                .group(caller.orgId(), id)
                .chain(group -> keycloak.deleteGroup(group.id))
                .replaceWith(
                    new Done<Void>("team.removed", "team", id.toString(), List.of(), null)));
  }

  private Uni<Void> check(Caller caller, UUID itself, TeamPatch patch) {
    return groups
        .teams(caller.orgId())
        .invoke(existing -> checkName(existing, itself, patch))
        .chain(() -> checkPeople(caller.orgId(), patch.people()));
  }

  private static void checkName(List<Group> existing, UUID itself, TeamPatch patch) {
    boolean taken =
        existing.stream()
            .filter(team -> !team.name.equals(String.valueOf(itself)))
            .anyMatch(
                team ->
                    patch
                        .name()
                        .filter(name -> name.equalsIgnoreCase(team.attribute("name")))
                        .isPresent());
    if (taken) {
      throw ProblemException.conflict("team.name-taken", "There is a team of that name.");
    }
  }

  private Uni<Void> checkPeople(UUID orgId, Set<UUID> people) {
    return Multi.createFrom()
        .iterable(people)
        .onItem()
        .transformToUniAndConcatenate(
            id ->
                members
                    .user(orgId, id)
                    .onFailure(ProblemException.class)
                    .transform(unknown -> unknownMember(id)))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private static ProblemException unknownMember(UUID id) {
    return ProblemException.unprocessable(
        List.of(new FieldError("/memberIds", "member.unknown", "There is no member " + id + ".")));
  }

  private Uni<Void> setMembers(Group team, List<UUID> before, Set<UUID> after) {
    List<Uni<Void>> steps = new ArrayList<>();
    after.stream()
        .filter(id -> !before.contains(id))
        .forEach(id -> steps.add(keycloak.join(id.toString(), team.id)));
    before.stream()
        .filter(id -> !after.contains(id))
        .forEach(id -> steps.add(keycloak.leave(id.toString(), team.id)));
    return TeamMembership.inTurn(steps);
  }

  private static Done<Team> done(String action, Team before, Team after) {
    List<AuditChange> changes = new ArrayList<>();
    note(changes, "name", before == null ? null : before.name(), after.name());
    note(changes, "region", before == null ? null : before.region(), after.region());
    note(changes, "managerId", before == null ? null : before.managerId(), after.managerId());
    note(
        changes,
        "memberIds",
        before == null ? null : Lists.text(before.memberIds()),
        Lists.text(after.memberIds()));
    return new Done<>(action, "team", after.id().toString(), changes, after);
  }

  private static void note(List<AuditChange> changes, String field, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(
          new AuditChange(
              field,
              before == null ? null : before.toString(),
              after == null ? null : after.toString()));
    }
  }
}
