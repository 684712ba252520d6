package com.salesai.gateway.directory;

import com.salesai.gateway.caller.Caller;
import com.salesai.gateway.caller.CurrentCaller;
import com.salesai.gateway.caller.Role;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is. */
@Path("/api/v1/me")
@Tag(name = "Members")
class MeResource {
  private final OrganizationGroups groups;
  private final CurrentCaller caller;

  MeResource(OrganizationGroups groups, CurrentCaller caller) {
    this.groups = groups;
    this.caller = caller;
  }

  /**
   * The caller.
   *
   * @param kind {@code member} or {@code partner}
   * @param id member id; absent for a partner application
   * @param clientId application that the token was issued to
   * @param email e-mail address of a member
   * @param name full name of a member
   * @param role role of a member
   * @param roles that role and those it includes
   * @param visibility records the caller sees: {@code own}, {@code team} or {@code all}
   * @param teamIds teams of a member
   * @param scopes scopes of the token
   * @param organization the organization with its settings
   */
  record Me(
      String kind,
      UUID id,
      String clientId,
      String email,
      String name,
      String role,
      List<String> roles,
      String visibility,
      List<UUID> teamIds,
      Set<String> scopes,
      Organization organization) {}

  @GET
  @Authenticated
  @Operation(
      summary = "Read who is signed in",
      description = "Any token with an organization. For partners: what the token may do.")
  public Uni<Me> me() {
    Caller who = caller.get();
    return groups.group(who.orgId()).map(Organization::of).map(org -> describe(who, org));
  }

  private static Me describe(Caller who, Organization organization) {
    return new Me(
        who.kind(),
        who.memberId().orElse(null),
        who.clientId(),
        who.email(),
        who.name(),
        who.role() == null ? null : who.role().key(),
        Arrays.stream(Role.values()).filter(who::has).map(Role::key).toList(),
        who.visibility().key(),
        who.teams().stream().sorted().toList(),
        who.scopes(),
        organization);
  }
}
