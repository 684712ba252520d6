package com.salesai.lead.pipeline;

import com.salesai.platform.ids.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A step of a deal as the database keeps it: rows are only added. */
@Entity
@Table(name = "opportunity_stage_change")
@IdClass(Opportunity.Key.class)
class StageChange {
  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id UUID id;

  @Column(name = "opportunity_id")
  UUID opportunityId;

  /** Null when the deal was opened. */
  @Column(name = "from_stage")
  String fromStage;

  @Column(name = "to_stage")
  String toStage;

  @Column(name = "occurred_at")
  Instant occurredAt;

  @Column(name = "recorded_at")
  Instant recordedAt;

  protected StageChange() {}

  /** The step from that stage to the one where the deal is now. */
  static StageChange of(Opportunity opportunity, String fromStage, Instant at, Instant now) {
    StageChange change = new StageChange();
    change.orgId = opportunity.orgId;
    change.id = Ids.next();
    change.opportunityId = opportunity.id;
    change.fromStage = fromStage;
    change.toStage = opportunity.stage;
    change.occurredAt = at;
    change.recordedAt = now;
    return change;
  }
}
