package com.salesai.proposal.proposal;

import com.salesai.platform.web.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A proposal and its way to a decision. Each step answers whether it changed anything: asking for
 * the same step again is no error and no second event, a step out of order is refused.
 */
@Entity
@Table(name = "proposal")
@IdClass(Proposal.Key.class)
class Proposal {
  /** Identity of a proposal. */
  record Key(UUID orgId, UUID id) implements Serializable {}

  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id UUID id;
  @Version long version;

  @Column(name = "template_id")
  String templateId;

  @Column(name = "template_version")
  int templateVersion;

  String language;

  @Column(name = "lead_id")
  UUID leadId;

  @Column(name = "opportunity_id")
  UUID opportunityId;

  @Column(name = "owner_id")
  UUID ownerId;

  @Column(name = "team_id")
  UUID teamId;

  String title;

  @Column(name = "status")
  String statusKey = ProposalStatus.DRAFT.key();

  String facts;
  String channel;

  @Column(name = "decline_reason")
  String declineReason;

  @Column(name = "decline_comment")
  String declineComment;

  long views;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  @Column(name = "sent_at")
  Instant sentAt;

  @Column(name = "viewed_at")
  Instant viewedAt;

  @Column(name = "decided_at")
  Instant decidedAt;

  ProposalStatus status() {
    return ProposalStatus.of(statusKey);
  }

  /** Draft to sent. */
  boolean send(String by, Instant at) {
    if (status().isWithBuyer()) {
      return false;
    }
    if (status().isDecided()) {
      throw decided();
    }
    channel = by;
    sentAt = at;
    move(ProposalStatus.SENT, at);
    return true;
  }

  /** The buyer opened it. Every opening counts; only the first moves the proposal. */
  void view(Instant at) {
    requireSent();
    views++;
    if (status() == ProposalStatus.SENT) {
      viewedAt = at;
      move(ProposalStatus.VIEWED, at);
    }
  }

  boolean accept(Instant at) {
    return decide(ProposalStatus.ACCEPTED, at);
  }

  boolean decline(String reason, String comment, Instant at) {
    boolean changed = decide(ProposalStatus.DECLINED, at);
    if (changed) {
      declineReason = reason;
      declineComment = comment;
    }
    return changed;
  }

  private boolean decide(ProposalStatus decision, Instant at) {
    requireSent();
    if (status() == decision) {
      return false;
    }
    if (status().isDecided()) {
      throw decided();
    }
    decidedAt = at;
    move(decision, at);
    return true;
  }

  private void requireSent() {
    if (status() == ProposalStatus.DRAFT) {
      throw ProblemException.conflict(
          "proposal.not-sent", "The proposal is a draft. Send it first.");
    }
  }

  private ProblemException decided() {
    return ProblemException.conflict(
        "proposal.decided", "The proposal is %s; that is final.".formatted(statusKey));
  }

  private void move(ProposalStatus next, Instant at) {
    statusKey = next.key();
    updatedAt = at;
  }
}
