package com.salesai.gateway.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.gateway.caller.Uuids;
import com.salesai.gateway.directory.KeycloakAdmin.Group;
import com.salesai.gateway.web.Patch;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A new team, or what to change about one. */
final class TeamPatch {
  private static final Set<String> FIELDS = Set.of("name", "region", "managerId", "memberIds");

  private final Patch patch;
  private final Optional<String> name;
  private final Optional<String> region;
  private final Optional<UUID> managerId;
  private final Optional<Set<UUID>> memberIds;

  /**
   * Reads a merge patch, or a new team when {@code complete}.
   *
   * @throws com.salesai.gateway.web.ProblemException 400 or 422
   */
  TeamPatch(JsonNode body, boolean complete) {
    patch = Patch.of(body, FIELDS);
    name = patch.text("name", 100);
    region = patch.clears("region") ? Optional.empty() : patch.text("region", 100);
    managerId =
        patch.clears("managerId")
            ? Optional.empty()
            : patch.text("managerId", this::id).map(UUID::fromString);
    memberIds = patch.texts("memberIds").map(ids -> MemberPatch.ids(patch, "memberIds", ids));
    if (complete && !patch.has("name")) {
      patch.refuse("name", "field.not-null", "A team needs a name.");
    }
    patch.check();
  }

  private Optional<String> id(String text) {
    if (Uuids.parse(text).isEmpty()) {
      patch.refuse("managerId", "field.type", "Send a member id.");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  Optional<String> name() {
    return name;
  }

  Optional<Set<UUID>> memberIds() {
    return memberIds;
  }

  /** Everybody named: all must be members of the organization. */
  Set<UUID> people() {
    Set<UUID> people = new HashSet<>(memberIds.orElse(Set.of()));
    managerId.ifPresent(people::add);
    return people;
  }

  void applyTo(Group group) {
    name.ifPresent(value -> group.attribute("name", value));
    if (patch.has("region")) {
      group.attribute("region", region.orElse(null));
    }
    if (patch.has("managerId")) {
      group.attribute("managerId", managerId.map(UUID::toString).orElse(null));
    }
  }
}
