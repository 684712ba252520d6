package com.salesai.gateway.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.gateway.caller.Role;
import com.salesai.gateway.caller.Uuids;
import com.salesai.gateway.web.Patch;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What to change about a member; empty stays.
 *
 * @param role new role
 * @param teamIds all teams from now on
 * @param active true to let the member sign in again, false to lock them out
 * @param firstName new given name
 * @param lastName new family name
 * @param language new preferred language
 */
record MemberPatch(
    Optional<Role> role,
    Optional<Set<UUID>> teamIds,
    Optional<Boolean> active,
    Optional<String> firstName,
    Optional<String> lastName,
    Optional<String> language) {
  private static final Set<String> FIELDS =
      Set.of("role", "teamIds", "status", "firstName", "lastName", "language");

  /**
   * Reads a merge patch.
   *
   * @throws com.salesai.gateway.web.ProblemException 400 or 422
   */
  static MemberPatch of(JsonNode body) {
    Patch patch = Patch.of(body, FIELDS);
    MemberPatch result =
        new MemberPatch(
            patch.text("role", text -> role(patch, text)).flatMap(Role::of),
            patch.texts("teamIds").map(texts -> ids(patch, "teamIds", texts)),
            patch.text("status", text -> status(patch, text)).map(Member.ACTIVE::equals),
            patch.text("firstName", 100),
            patch.text("lastName", 100),
            patch.text("language", text -> OrganizationRules.language(patch, "language", text)));
    patch.check();
    return result;
  }

  static MemberPatch reactivation() {
    return new MemberPatch(
        Optional.empty(),
        Optional.empty(),
        Optional.of(true),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** True when this would take the rights of an admin away. */
  boolean endsAdmin() {
    return role.filter(r -> r != Role.ADMIN).isPresent() || active.filter(a -> !a).isPresent();
  }

  private static Optional<String> role(Patch patch, String text) {
    if (Role.of(text).isEmpty()) {
      patch.refuse("role", "role.unknown", "Send rep, manager or admin.");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private static Optional<String> status(Patch patch, String text) {
    if (!text.equals(Member.ACTIVE) && !text.equals(Member.DEACTIVATED)) {
      patch.refuse("status", "status.unknown", "Send active or deactivated.");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Ids of a list; notes one error for the whole list. */
  static Set<UUID> ids(Patch patch, String field, List<String> texts) {
    Set<UUID> ids = new LinkedHashSet<>();
    boolean valid = true;
    for (String text : texts) {
      Optional<UUID> id = Uuids.parse(text);
      id.ifPresent(ids::add);
      valid &= id.isPresent();
    }
    if (!valid) {
      patch.refuse(field, "field.type", "Send ids.");
    }
    return ids;
  }
}
