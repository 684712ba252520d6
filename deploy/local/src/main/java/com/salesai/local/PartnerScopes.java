package com.salesai.local;

import java.util.List;

/**
 * OAuth scopes that a partner client may ask for; each operation of the API names the one it needs.
 */
public final class PartnerScopes {

  /** All of them. */
  public static final List<String> ALL =
      List.of(
          "leads:read",
          "leads:write",
          "opportunities:read",
          "opportunities:write",
          "proposals:read",
          "proposals:write",
          "battlecards:read",
          "battlecards:write",
          "conversations:read",
          "conversations:write",
          "analytics:read",
          "webhooks:read",
          "webhooks:write",
          "activities:write");

  private PartnerScopes() {}
}
