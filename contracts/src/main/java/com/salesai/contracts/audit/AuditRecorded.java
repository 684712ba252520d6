package com.salesai.contracts.audit;

import com.salesai.contracts.Event;
import com.salesai.contracts.EventContract;
import com.salesai.contracts.Required;
import com.salesai.contracts.WireRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody changed a setting, role, key or export.
 *
 * @param auditId the entry
 * @param actorId member id, or client id of a partner application; absent for the system
 * @param actorKind {@code member}, {@code partner} or {@code system}
 * @param action what was done, {@code <subject>.<past-tense-kebab>}, for example {@code
 *     webhook-endpoint.created}
 * @param targetType kind of thing it was done to, lower kebab case
 * @param targetId id of the thing; absent when there is only one
 * @param changes what changed, field by field; empty for creations and removals without detail
 * @param occurredAt when it was done
 */
@WireRecord
@EventContract(type = "com.salesai.audit.recorded.v1", topic = "salesai.audit.v1")
public record AuditRecorded(
    @Required UUID auditId,
    String actorId,
    @Required String actorKind,
    @Required String action,
    @Required String targetType,
    String targetId,
    @Required List<AuditChange> changes,
    @Required Instant occurredAt)
    implements Event {

  @Override
  public UUID aggregateId() {
    return auditId;
  }
}
