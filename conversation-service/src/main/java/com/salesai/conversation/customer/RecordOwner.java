package com.salesai.conversation.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** A lead or opportunity of lead-service: only whose it is. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordOwner(UUID id, UUID leadId, UUID ownerId, UUID teamId) {}
