package com.salesai.gateway.directory;

import com.salesai.contracts.audit.AuditChange;
import com.salesai.gateway.audit.AuditTrail;
import com.salesai.gateway.audit.AuditTrail.Done;
import com.salesai.gateway.caller.Caller;
import com.salesai.gateway.caller.Role;
import com.salesai.gateway.directory.KeycloakAdmin.Credential;
import com.salesai.gateway.directory.KeycloakAdmin.User;
import com.salesai.gateway.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Adds a member to the caller's organization. */
@ApplicationScoped
class InviteMember {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeycloakAdmin keycloak;
  private final Members members;
  private final MemberRoles roles;
  private final TeamMembership teams;
  private final AuditTrail audit;
  private final URI publicUrl;

  InviteMember(
      @RestClient KeycloakAdmin keycloak,
      Members members,
      MemberRoles roles,
      TeamMembership teams,
      AuditTrail audit,
      @ConfigProperty(name = "salesai.public-url") URI publicUrl) {
    this.keycloak = keycloak;
    this.members = members;
    this.roles = roles;
    this.teams = teams;
    this.audit = audit;
    this.publicUrl = publicUrl;
  }

  /**
   * Adds the member with role, teams and a way to sign in; all of it or nothing.
   *
   * @return fails with 409 {@code member.email-taken}, 422 {@code team.unknown}
   */
  Uni<Invited> by(Caller caller, Invitation invitation) {
    return audit.change(
        caller,
        () ->
            teams
                .groupIds(caller.orgId(), invitation.teams())
                .chain(() -> keycloak.createUser(user(caller, invitation)))
                .onFailure(KeycloakAdmin.Refusal.class)
                .transform(InviteMember::refusal)
                .map(InviteMember::createdId)
                .chain(id -> complete(id, invitation)));
  }

  private Uni<Done<Invited>> complete(String id, Invitation invitation) {
    Role role = Role.of(invitation.role()).orElseThrow();
    return roles
        .set(id, role)
        .chain(() -> access(id, invitation))
        .chain(
            password -> keycloak.user(id).chain(members::describe).map(m -> invited(m, password)))
        .map(invited -> done(invited, invitation))
        .onFailure()
        .call(half -> keycloak.deleteUser(id).onFailure().recoverWithNull());
  }

  private Invited invited(Member member, String password) {
    String link = password == null ? null : publicUrl.resolve("/login").toString();
    return new Invited(member, link, password);
  }

  /** Opens a way to sign in; the one-time password when it is one, else null. */
  private Uni<String> access(String id, Invitation invitation) {
    if (invitation.byLink()) {
      String password = password();
      return keycloak
          .setPassword(id, new Credential("password", password, true))
          .replaceWith(password);
    }
    if (invitation.byMail()) {
      return keycloak
          .sendActionsMail(
              id,
              "salesai-console",
              publicUrl.resolve("/login/callback").toString(),
              List.of(Member.FIRST_SIGN_IN))
          .onFailure(KeycloakAdmin.Refusal.class)
          .transform(
              cause ->
                  ProblemException.unavailable(
                      "mail.unavailable", "The invitation could not be mailed."))
          .replaceWith((String) null);
    }
    return Uni.createFrom().nullItem();
  }

  private static User user(Caller caller, Invitation invitation) {
    User user = new User();
    user.email = invitation.email().toLowerCase(Locale.ROOT);
    user.username = user.email;
    user.firstName = invitation.firstName().strip();
    user.lastName = invitation.lastName().strip();
    user.enabled = invitation.hasLogin();
    user.emailVerified = false;
    user.attributes.put("org_id", List.of(caller.orgId().toString()));
    if (caller.org() != null) {
      user.attributes.put("org", List.of(caller.org()));
    }
    if (invitation.language() != null) {
      user.attributes.put("locale", List.of(invitation.language()));
    }
    user.requiredActions = List.of(Member.FIRST_SIGN_IN);
    String path = "/" + caller.orgId();
    user.groups =
        Stream.concat(Stream.of(path), invitation.teams().stream().map(team -> path + "/" + team))
            .toList();
    return user;
  }

  private static Done<Invited> done(Invited invited, Invitation invitation) {
    List<AuditChange> changes =
        List.of(
            new AuditChange("role", null, invitation.role()),
            new AuditChange("teamIds", null, Lists.text(invited.member().teamIds())));
    return new Done<>(
        "member.invited", "member", invited.member().id().toString(), changes, invited);
  }

  private static Throwable refusal(Throwable cause) {
    return switch (((KeycloakAdmin.Refusal) cause).status()) {
      case 409 ->
          ProblemException.conflict(
              "member.email-taken", "This e-mail address cannot be invited: it is in use.");
      case 400 ->
          new ProblemException(
              422, "member.invalid", "Name or e-mail address has characters that are not taken.");
      default -> cause;
    };
  }

  private static String createdId(Response created) {
    String location = created.getHeaderString("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** 144 random bits; the suffix satisfies any rule about kinds of characters. */
  private static String password() {
    byte[] random = new byte[18];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "-aA1";
  }
}
