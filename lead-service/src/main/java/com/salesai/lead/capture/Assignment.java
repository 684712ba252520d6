package com.salesai.lead.capture;

import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import java.util.UUID;

/**
 * Who owns a record and which team it belongs to.
 *
 * @param ownerId member, or null when nobody owns it: then everybody in the organization sees it
 * @param teamId team, or null when there is none or it is not known
 */
public record Assignment(UUID ownerId, UUID teamId) {
  public static final Assignment NOBODY = new Assignment(null, null);

  /** Of a new record: the person who makes it unless they say otherwise; nobody for partners. */
  public static Assignment initial(Caller caller, UUID requested) {
    return requested == null && caller.userId() != null
        ? of(caller, caller.userId())
        : of(caller, requested);
  }

  /**
   * Of a record that is given to somebody.
   *
   * @param owner the new owner, or null to leave it to anybody
   * @throws ProblemException 403 {@code owner.forbidden} when a rep names somebody else, 422 {@code
   *     owner.out-of-sight} when the caller would no longer see the record
   */
  public static Assignment of(Caller caller, UUID owner) {
    if (owner == null) {
      return NOBODY;
    }
    if (owner.equals(caller.userId())) {
      return new Assignment(owner, caller.team().orElse(null));
    }
    if (caller.role() == null) {
      return new Assignment(owner, null);
    }
    if (!caller.has(Role.MANAGER)) {
      throw ProblemException.forbidden(
          "owner.forbidden", "Only a manager may give a record to somebody else.");
    }
    return switch (caller.visibility()) {
      case ALL -> new Assignment(owner, null);
      // Who sees the records of their teams gives records to members of their teams.
      case TEAM -> new Assignment(owner, caller.team().orElseThrow(Assignment::outOfSight));
      case OWN -> throw outOfSight();
    };
  }

  private static ProblemException outOfSight() {
    return ProblemException.unprocessable(
        "owner.out-of-sight",
        "You would no longer see this record.",
        new FieldError("/ownerId", "owner.out-of-sight", "Leave it to yourself or to nobody."));
  }
}
