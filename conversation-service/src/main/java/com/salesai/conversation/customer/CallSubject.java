package com.salesai.conversation.customer;

import java.util.UUID;

/**
 * What a conversation is about, and whose it is.
 *
 * @param leadId the lead named, or that of the opportunity named; may be null
 * @param opportunityId may be null
 * @param ownerId owner of the lead, else of the opportunity; null when nobody owns it
 * @param teamId team of the same record
 */
public record CallSubject(UUID leadId, UUID opportunityId, UUID ownerId, UUID teamId) {
  public static final CallSubject NONE = new CallSubject(null, null, null, null);
}
