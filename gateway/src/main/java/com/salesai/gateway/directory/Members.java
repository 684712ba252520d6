package com.salesai.gateway.directory;

import com.salesai.gateway.caller.Role;
import com.salesai.gateway.directory.KeycloakAdmin.RealmRole;
import com.salesai.gateway.directory.KeycloakAdmin.User;
import com.salesai.gateway.web.Page;
import com.salesai.gateway.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads members. Another organization's member is answered like one that does not exist. */
@ApplicationScoped
class Members {
  private static final int BATCH = 500;
  private static final int AT_ONCE = 8;

  private final KeycloakAdmin keycloak;
  private final OrganizationGroups groups;

  Members(@RestClient KeycloakAdmin keycloak, OrganizationGroups groups) {
    this.keycloak = keycloak;
    this.groups = groups;
  }

  /**
   * Lists members by e-mail address.
   *
   * @param q part of name or e-mail, or null
   * @param status {@code active}, {@code invited} or {@code deactivated}, or null
   */
  Uni<Page<Member>> list(UUID orgId, String q, String status, String cursor, Integer limit) {
    return groups
        .id(orgId)
        .chain(this::users)
        .map(users -> users.stream().filter(user -> matches(user, q, status)).toList())
        .map(users -> Page.of(users, Members::sortKey, cursor, limit))
        .chain(page -> describe(page.data()).map(page::with));
  }

  /** One member; fails with 404. */
  Uni<Member> member(UUID orgId, UUID id) {
    return user(orgId, id).chain(this::describe);
  }

  /** One member as Keycloak has it; fails with 404. */
  Uni<User> user(UUID orgId, UUID id) {
    return keycloak
        .user(id.toString())
        .onFailure(KeycloakAdmin.Refusal.class)
        .transform(
            cause ->
                ((KeycloakAdmin.Refusal) cause).status() == 404
                    ? ProblemException.notFound("member")
                    : cause)
        .invoke(user -> checkOrganization(user, orgId));
  }

  /** Role and teams of a user. */
  Uni<Member> describe(User user) {
    return keycloak
        .rolesOf(user.id)
        .chain(roles -> keycloak.groupsOf(user.id).map(groups -> Member.of(user, roles, groups)));
  }

  /** All users of a group: of the organization or of a team. */
  Uni<List<User>> users(String groupId) {
    AtomicInteger from = new AtomicInteger();
    return Multi.createBy()
        .repeating()
        .uni(() -> keycloak.members(groupId, from.getAndAdd(BATCH), BATCH, false))
        .whilst(batch -> batch.size() == BATCH)
        .onItem()
        .<User>disjoint()
        .collect()
        .asList();
  }

  /** All members who may sign in. */
  Uni<List<Member>> active(UUID orgId) {
    return groups
        .id(orgId)
        .chain(this::users)
        .map(users -> users.stream().filter(user -> Boolean.TRUE.equals(user.enabled)).toList())
        .chain(this::describe);
  }

  /** True when an active admin other than this member remains. */
  Uni<Boolean> hasOtherAdmin(UUID orgId, String memberId) {
    return groups
        .id(orgId)
        .chain(this::users)
        .chain(
            users ->
                Multi.createFrom()
                    .iterable(users)
                    .filter(user -> !user.id.equals(memberId))
                    .filter(user -> Boolean.TRUE.equals(user.enabled))
                    .onItem()
                    .transformToUni(user -> keycloak.rolesOf(user.id))
                    .merge(AT_ONCE)
                    .filter(Members::isAdmin)
                    .toUni()
                    .map(found -> found != null));
  }

  private Uni<List<Member>> describe(List<User> users) {
    return Multi.createFrom()
        .iterable(users)
        .onItem()
        .transformToUni(this::describe)
        .merge(AT_ONCE)
        .collect()
        .asList()
        .map(members -> inOrder(members, users));
  }

  private static List<Member> inOrder(List<Member> members, List<User> users) {
    List<String> ids = users.stream().map(user -> user.id).toList();
    return members.stream()
        .sorted(Comparator.comparingInt(member -> ids.indexOf(member.id().toString())))
        .toList();
  }

  private static boolean isAdmin(List<RealmRole> roles) {
    return Member.role(roles).filter(Role.ADMIN::equals).isPresent();
  }

  private static void checkOrganization(User user, UUID orgId) {
    boolean person = user.username != null && !user.username.startsWith("service-account-");
    if (!person || !orgId.toString().equals(user.attribute("org_id"))) {
      throw ProblemException.notFound("member");
    }
  }

  private static String sortKey(User user) {
    return (user.email == null ? user.username : user.email) + '\u001f' + user.id;
  }

  private static boolean matches(User user, String q, String status) {
    if (status != null && !Member.of(user, List.of(), List.of()).status().equals(status)) {
      return false;
    }
    String text = user.firstName + " " + user.lastName + " " + user.email;
    return q == null
        || q.isBlank()
        || text.toLowerCase(Locale.ROOT).contains(q.strip().toLowerCase(Locale.ROOT));
  }
}
