package com.salesai.local.keycloak;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Protocol mappers of the client scope "salesai": what an access token says about its organization.
 */
final class ClaimMappers {

  private ClaimMappers() {}

  static ArrayNode all() {
    ArrayNode mappers = JsonNodeFactory.instance.arrayNode();
    mappers.add(attribute("org_id", "org_id", "org_id"));
    mappers.add(attribute("org", "org", "org"));
    // The organization is a group; its settings reach the members' tokens as inherited attributes.
    for (String role : new String[] {"rep", "manager", "admin"}) {
      mappers.add(attribute("visibility-" + role, "visibility_" + role, "visibility." + role));
    }
    mappers.add(teams());
    mappers.add(audience());
    return mappers;
  }

  private static ObjectNode attribute(String name, String attribute, String claim) {
    ObjectNode mapper = mapper(name, "oidc-usermodel-attribute-mapper");
    mapper
        .withObject("/config")
        .put("user.attribute", attribute)
        .put("claim.name", claim)
        .put("jsonType.label", "String")
        .put("multivalued", "false")
        .put("aggregate.attrs", "false")
        .put("access.token.claim", "true")
        .put("introspection.token.claim", "true")
        .put("id.token.claim", "true")
        .put("userinfo.token.claim", "false");
    return mapper;
  }

  /** Group names without path: the organization's id and the ids of the teams. */
  private static ObjectNode teams() {
    ObjectNode mapper = mapper("teams", "oidc-group-membership-mapper");
    mapper
        .withObject("/config")
        .put("claim.name", "teams")
        .put("full.path", "false")
        .put("access.token.claim", "true")
        .put("introspection.token.claim", "true")
        .put("id.token.claim", "false")
        .put("userinfo.token.claim", "false");
    return mapper;
  }

  private static ObjectNode audience() {
    ObjectNode mapper = mapper("audience", "oidc-audience-mapper");
    mapper
        .withObject("/config")
        .put("included.custom.audience", "salesai-api")
        .put("access.token.claim", "true")
        .put("introspection.token.claim", "true")
        .put("id.token.claim", "false");
    return mapper;
  }

  private static ObjectNode mapper(String name, String type) {
    ObjectNode mapper = JsonNodeFactory.instance.objectNode();
    mapper.put("name", name).put("protocol", "openid-connect").put("protocolMapper", type);
    return mapper;
  }
}
