package com.salesai.contracts.lead;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventContract;
import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;
import java.time.Instant;
import java.util.UUID;

/**
 * A touchpoint with a lead was recorded: a visit, an e-mail opened, a demo requested.
 *
 * @param leadId the lead
 * @param ownerId member who owns the lead; absent when nobody does
 * @param teamId team the lead belongs to; absent when it belongs to none
 * @param activityId the activity
 * @param type kind of the activity in lower kebab case, for example {@code pricing-page-viewed}
 * @param channel acquisition channel in kebab case, for example {@code paid-search}
 * @param campaign campaign key as the source named it
 * @param occurredAt when the touchpoint happened, which may be long before it was recorded
 */
@WireRecord
@EventContract(type = "com.salesai.lead.activity-recorded.v1", topic = "salesai.lead.v1")
public record ActivityRecorded(
    @Required UUID leadId,
    UUID ownerId,
    UUID teamId,
    @Required UUID activityId,
    @Required String type,
    String channel,
    String campaign,
    @Required Instant occurredAt)
    implements Event {

  @Override
  public UUID aggregateId() {
    return leadId;
  }
}
