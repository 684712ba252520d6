package com.salesai.gateway.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.salesai.contracts.audit.AuditChange;
import com.salesai.gateway.audit.AuditTrail;
import com.salesai.gateway.audit.AuditTrail.Done;
import com.salesai.gateway.caller.Caller;
import com.salesai.gateway.directory.KeycloakAdmin.Group;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Changes settings of an organization. */
@ApplicationScoped
class ChangeOrganization {
  private final KeycloakAdmin keycloak;
  private final OrganizationGroups groups;
  private final AuditTrail audit;

  ChangeOrganization(
      @RestClient KeycloakAdmin keycloak, OrganizationGroups groups, AuditTrail audit) {
    this.keycloak = keycloak;
    this.groups = groups;
    this.audit = audit;
  }

  /** Applies a merge patch; fails with 422 when a rule is broken. */
  Uni<Organization> by(Caller caller, JsonNode body) {
    Map<String, String> attributes = OrganizationRules.attributes(OrganizationRules.patch(body));
    return audit.change(
        caller, () -> groups.group(caller.orgId()).chain(group -> apply(group, attributes)));
  }

  private Uni<Done<Organization>> apply(Group group, Map<String, String> attributes) {
    List<AuditChange> changes = new ArrayList<>();
    attributes.forEach(
        (name, value) -> {
          String before = group.attribute(name);
          if (!Objects.equals(before, value)) {
            changes.add(new AuditChange(name.replace('_', '.'), before, value));
            group.attribute(name, value);
          }
        });
    Done<Organization> done =
        new Done<>(
            "organization.changed", "organization", group.name, changes, Organization.of(group));
    return keycloak.updateGroup(group.id, group).replaceWith(done);
  }
}
