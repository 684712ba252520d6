package com.salesai.gateway.directory;

import com.salesai.gateway.caller.Uuids;
import com.salesai.gateway.directory.KeycloakAdmin.Group;
import com.salesai.gateway.directory.KeycloakAdmin.User;
import java.util.List;
import java.util.UUID;

/**
 * A team of an organization.
 *
 * @param id team id, as in the claim {@code teams} and the {@code teamId} of records
 * @param name name, unique in the organization
 * @param region where it sells; absent when it was not said
 * @param managerId member who leads it; absent when nobody does
 * @param memberIds members of the team
 */
public record Team(UUID id, String name, String region, UUID managerId, List<UUID> memberIds) {
  static Team of(Group group, List<User> members) {
    return new Team(
        UUID.fromString(group.name),
        group.attribute("name"),
        group.attribute("region"),
        Uuids.parse(group.attribute("managerId")).orElse(null),
        members.stream().map(user -> UUID.fromString(user.id)).sorted().toList());
  }
}
