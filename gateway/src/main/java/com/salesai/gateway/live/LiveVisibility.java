package com.salesai.gateway.live;

import com.salesai.gateway.caller.Caller;
import com.salesai.gateway.caller.Role;
import com.salesai.gateway.caller.Visibility;
import com.salesai.gateway.live.LiveEvent.Audience;
import com.salesai.gateway.live.LiveEvent.Ownership;

/** Who sees an event: the same people who see the record. When in doubt, nobody. */
final class LiveVisibility {
  private LiveVisibility() {}

  /** Decides; an event that does not say whose record it is about is for those who see all. */
  static boolean sees(Caller caller, LiveEvent event) {
    if (!caller.orgId().equals(event.orgId())) {
      return false;
    }
    if (event.audience() != null) {
      return isFor(caller, event.audience());
    }
    if (caller.visibility() == Visibility.ALL) {
      return true;
    }
    return event.ownership() != null && owns(caller, event.ownership());
  }

  private static boolean isFor(Caller caller, Audience audience) {
    if (audience.recipientId() != null) {
      return caller.memberId().filter(audience.recipientId()::equals).isPresent();
    }
    return Role.of(audience.role()).filter(caller::has).isPresent();
  }

  private static boolean owns(Caller caller, Ownership ownership) {
    if (ownership.isUnassigned()
        || caller.memberId().filter(id -> id.equals(ownership.ownerId())).isPresent()) {
      return true;
    }
    return caller.visibility() == Visibility.TEAM
        && ownership.teamId() != null
        && caller.teams().contains(ownership.teamId());
  }
}
