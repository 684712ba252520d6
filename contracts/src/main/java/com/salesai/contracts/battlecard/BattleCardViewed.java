package com.salesai.contracts.battlecard;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventContract;
import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;
import java.time.Instant;
import java.util.UUID;

/**
 * A battle card was used. One event per view.
 *
 * @param battleCardId the battle card
 * @param competitor competitor the card is about
 * @param objection objection the card was opened for, a key or the card's own words
 * @param leadId lead it was used for
 * @param opportunityId opportunity it was used for
 * @param viewerId member who used it; absent for a partner application
 * @param viewedAt when it was used
 */
@WireRecord
@EventContract(type = "com.salesai.battlecard.viewed.v1", topic = "salesai.battlecard.v1")
public record BattleCardViewed(
    @Required UUID battleCardId,
    @Required String competitor,
    String objection,
    UUID leadId,
    UUID opportunityId,
    UUID viewerId,
    @Required Instant viewedAt)
    implements Event {

  @Override
  public UUID aggregateId() {
    return battleCardId;
  }
}
