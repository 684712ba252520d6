package com.salesai.gateway.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.salesai.gateway.caller.Caller;
import com.salesai.gateway.caller.Role;
import com.salesai.gateway.caller.Visibility;
import com.salesai.gateway.live.LiveEvent.Audience;
import com.salesai.gateway.live.LiveEvent.Ownership;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveVisibilityTest {
  private static final UUID ORG = UUID.randomUUID();
  private static final UUID ME = UUID.randomUUID();
  private static final UUID TEAM = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({
    "OWN,  me,    ,     true",
    "OWN,  me,    other, true",
    "OWN,  ,      ,     true",
    "OWN,  other, ,     false",
    "OWN,  other, team, false",
    "OWN,  ,      team, false",
    "TEAM, me,    ,     true",
    "TEAM, ,      ,     true",
    "TEAM, other, team, true",
    "TEAM, ,      team, true",
    "TEAM, other, other, false",
    "TEAM, other, ,     false",
    "ALL,  other, other, true"
  })
  void aRecordsEventsFollowTheRecord(
      Visibility visibility, String owner, String team, boolean visible) {
    Ownership ownership = new Ownership(id(owner), id(team));
    assertEquals(
        visible, LiveVisibility.sees(caller(ORG, Role.REP, visibility), event(ownership, null)));
  }

  @Test
  void whatSaysNothingAboutItsOwnerIsOnlyForThoseWhoSeeAll() {
    assertTrue(LiveVisibility.sees(caller(ORG, Role.REP, Visibility.ALL), event(null, null)));
    assertFalse(LiveVisibility.sees(caller(ORG, Role.REP, Visibility.TEAM), event(null, null)));
    assertFalse(LiveVisibility.sees(caller(ORG, Role.REP, Visibility.OWN), event(null, null)));
  }

  @Test
  void nothingCrossesOrganizations() {
    Caller other = caller(UUID.randomUUID(), Role.ADMIN, Visibility.ALL);
    assertFalse(LiveVisibility.sees(other, event(new Ownership(ME, null), null)));
    assertFalse(LiveVisibility.sees(other, event(null, new Audience(ME, null))));
  }

  @Test
  void notificationsReachTheirRecipientsOnly() {
    Caller admin = caller(ORG, Role.ADMIN, Visibility.ALL);
    Caller rep = caller(ORG, Role.REP, Visibility.OWN);
    assertTrue(LiveVisibility.sees(rep, event(null, new Audience(ME, null))));
    assertFalse(LiveVisibility.sees(admin, event(null, new Audience(UUID.randomUUID(), null))));
    assertTrue(LiveVisibility.sees(admin, event(null, new Audience(null, "manager"))));
    assertFalse(LiveVisibility.sees(rep, event(null, new Audience(null, "manager"))));
    assertFalse(LiveVisibility.sees(admin, event(null, new Audience(null, null))));
  }

  private static UUID id(String who) {
    if (who == null) {
      return null;
    }
    return switch (who) {
      case "me" -> ME;
      case "team" -> TEAM;
      default -> UUID.randomUUID();
    };
  }

  private static Caller caller(UUID org, Role role, Visibility visibility) {
    return new Caller(
        org, "acme", ME.toString(), "cli", role, Set.of(), Set.of(TEAM), visibility, null, null);
  }

  private static LiveEvent event(Ownership ownership, Audience audience) {
    return new LiveEvent(
        null,
        ORG,
        "lead.captured",
        "s",
        null,
        JsonNodeFactory.instance.objectNode(),
        ownership,
        audience);
  }
}
