package com.salesai.gateway.directory;

import com.salesai.contracts.audit.AuditChange;
import com.salesai.gateway.audit.AuditTrail;
import com.salesai.gateway.audit.AuditTrail.Done;
import com.salesai.gateway.caller.Caller;
import com.salesai.gateway.caller.Role;
import com.salesai.gateway.directory.KeycloakAdmin.User;
import com.salesai.gateway.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Changes role, teams, names or status of a member. */
@ApplicationScoped
class ChangeMember {
  private final KeycloakAdmin keycloak;
  private final Members members;
  private final MemberRoles roles;
  private final TeamMembership teams;
  private final AuditTrail audit;

  ChangeMember(
      @RestClient KeycloakAdmin keycloak,
      Members members,
      MemberRoles roles,
      TeamMembership teams,
      AuditTrail audit) {
    this.keycloak = keycloak;
    this.members = members;
    this.roles = roles;
    this.teams = teams;
    this.audit = audit;
  }

  /**
   * Applies a patch. A deactivated member's sessions end at once.
   *
   * @return fails with 404, 409 {@code member.last-admin}, 422
   */
  Uni<Member> by(Caller caller, UUID id, MemberPatch patch) {
    return audit.change(
        caller,
        () ->
            members
                .user(caller.orgId(), id)
                .chain(
                    user ->
                        members
                            .describe(user)
                            .chain(before -> apply(caller, user, before, patch))));
  }

  private Uni<Done<Member>> apply(Caller caller, User user, Member before, MemberPatch patch) {
    return checkAdminRemains(caller, before, patch)
        .chain(() -> teams(caller, before, patch))
        .chain(() -> role(user, patch))
        .chain(() -> profile(user, patch))
        .chain(() -> sessions(user, patch))
        .chain(() -> members.describe(user))
        .map(after -> done(before, after));
  }

  private Uni<Void> checkAdminRemains(Caller caller, Member before, MemberPatch patch) {
    boolean isAdmin =
        Role.ADMIN.key().equals(before.role()) && !before.status().equals(Member.DEACTIVATED);
    if (!isAdmin || !patch.endsAdmin()) {
      return Uni.createFrom().voidItem();
    }
    return members
        .hasOtherAdmin(caller.orgId(), before.id().toString())
        .invoke(
            other -> {
              if (!other) {
                throw ProblemException.conflict(
                    "member.last-admin", "An organization needs an active admin.");
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> teams(Caller caller, Member before, MemberPatch patch) {
    return patch
        .teamIds()
        .map(ids -> teams.set(caller.orgId(), before, ids))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private Uni<Void> role(User user, MemberPatch patch) {
    return patch
        .role()
        .map(role -> roles.set(user.id, role))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private Uni<Void> profile(User user, MemberPatch patch) {
    patch.firstName().ifPresent(name -> user.firstName = name);
    patch.lastName().ifPresent(name -> user.lastName = name);
    patch.language().ifPresent(tag -> user.attributes.put("locale", List.of(tag)));
    patch.active().ifPresent(active -> user.enabled = active);
    return keycloak.updateUser(user.id, user);
  }

  private Uni<Void> sessions(User user, MemberPatch patch) {
    return patch.active().filter(active -> !active).isPresent()
        ? keycloak.endSessions(user.id)
        : Uni.createFrom().voidItem();
  }

  private static Done<Member> done(Member before, Member after) {
    List<AuditChange> changes = new ArrayList<>();
    note(changes, "role", before.role(), after.role());
    note(changes, "status", before.status(), after.status());
    note(changes, "teamIds", Lists.text(before.teamIds()), Lists.text(after.teamIds()));
    note(changes, "language", before.language(), after.language());
    boolean renamed =
        !Objects.equals(before.firstName(), after.firstName())
            || !Objects.equals(before.lastName(), after.lastName());
    if (renamed) {
      changes.add(new AuditChange("name", null, null));
    }
    return new Done<>("member.changed", "member", after.id().toString(), changes, after);
  }

  private static void note(List<AuditChange> changes, String field, String before, String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new AuditChange(field, before, after));
    }
  }
}
