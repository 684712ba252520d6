package com.salesai.gateway.directory;

import com.salesai.gateway.caller.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Members for services: events name only their ids, and who needs the person asks here. */
@Path("/internal/v1/organizations/{orgId}/members")
class InternalMemberResource {
  private final Members members;
  private final OrganizationGroups groups;

  InternalMemberResource(Members members, OrganizationGroups groups) {
    this.members = members;
    this.groups = groups;
  }

  /**
   * A person to write to.
   *
   * @param id member id
   * @param email address
   * @param name full name
   * @param language the member's, else the organization's language
   * @param timeZone time zone of the organization
   * @param role role of the member
   * @param teamIds teams of the member
   * @param active false when nothing should be sent any more
   */
  record Addressee(
      UUID id,
      String email,
      String name,
      String language,
      String timeZone,
      String role,
      List<UUID> teamIds,
      boolean active) {}

  /** One member of an organization; 404 when it is not one of it. */
  @GET
  @Path("{id}")
  @RolesAllowed("service")
  @Operation(hidden = true)
  public Uni<Addressee> member(@PathParam("orgId") UUID orgId, @PathParam("id") UUID id) {
    return groups
        .group(orgId)
        .map(Organization::of)
        .chain(org -> members.member(orgId, id).map(member -> addressee(member, org)));
  }

  /** The active members that have at least a role: those a role's notification is for. */
  @GET
  @RolesAllowed("service")
  @Operation(hidden = true)
  public Uni<List<Addressee>> list(
      @PathParam("orgId") UUID orgId, @QueryParam("role") String role) {
    return groups
        .group(orgId)
        .map(Organization::of)
        .chain(
            org ->
                members
                    .active(orgId)
                    .map(
                        all ->
                            all.stream()
                                .filter(member -> role == null || has(member, role))
                                .map(member -> addressee(member, org))
                                .toList()));
  }

  private static boolean has(Member member, String least) {
    Optional<Role> needed = Role.of(least);
    Optional<Role> given = Role.of(member.role());
    return needed.isPresent() && given.isPresent() && given.get().compareTo(needed.get()) >= 0;
  }

  private static Addressee addressee(Member member, Organization org) {
    return new Addressee(
        member.id(),
        member.email(),
        (text(member.firstName()) + " " + text(member.lastName())).strip(),
        member.language() == null ? org.language() : member.language(),
        org.timeZone(),
        member.role(),
        member.teamIds(),
        !member.status().equals(Member.DEACTIVATED));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
