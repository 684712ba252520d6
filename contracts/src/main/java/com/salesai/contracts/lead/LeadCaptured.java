package com.salesai.contracts.lead;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventContract;
import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;
import java.time.Instant;
import java.util.UUID;

/**
 * A lead entered the system, by API, form or import.
 *
 * @param leadId the lead
 * @param ownerId member who owns the lead; absent when nobody does
 * @param teamId team the lead belongs to; absent when it belongs to none
 * @param status status of the lead after the fact, lower kebab case, for example {@code new}
 * @param channel acquisition channel in kebab case, for example {@code paid-search}
 * @param medium medium within the channel, for example {@code cpc}
 * @param campaign campaign key as the source named it
 * @param industry industry key of the company
 * @param country ISO 3166-1 alpha-2 code, two capitals
 * @param employees head count of the company, 0 or more
 * @param createdAt when the lead came into being; may lie in the past for imports
 */
@WireRecord
@EventContract(type = "com.salesai.lead.captured.v1", topic = "salesai.lead.v1")
public record LeadCaptured(
    @Required UUID leadId,
    UUID ownerId,
    UUID teamId,
    @Required String status,
    @Required String channel,
    String medium,
    String campaign,
    String industry,
    String country,
    Integer employees,
    @Required Instant createdAt)
    implements Event {

  @Override
  public UUID aggregateId() {
    return leadId;
  }
}
