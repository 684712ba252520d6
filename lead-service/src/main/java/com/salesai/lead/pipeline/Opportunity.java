package com.salesai.lead.pipeline;

import com.salesai.lead.capture.Assignment;
import com.salesai.lead.capture.Moments;
import com.salesai.platform.ids.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A deal as the database keeps it. */
@Entity
@Table(name = "opportunity")
@IdClass(Opportunity.Key.class)
class Opportunity {
  /** Identity of an opportunity. */
  record Key(UUID orgId, UUID id) implements Serializable {}

  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id UUID id;

  @Column(name = "lead_id")
  UUID leadId;

  @Column(name = "account_id")
  UUID accountId;

  String name;
  BigDecimal amount;

  @Column(name = "amount_currency")
  String amountCurrency;

  @Column(name = "list_price")
  BigDecimal listPrice;

  @Column(name = "list_price_currency")
  String listPriceCurrency;

  String stage;
  String outcome = Outcome.OPEN;

  @Column(name = "loss_reason")
  String lossReason;

  String product;

  @Column(name = "owner_id")
  UUID ownerId;

  @Column(name = "team_id")
  UUID teamId;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "closed_at")
  Instant closedAt;

  long version = 1;

  protected Opportunity() {}

  /** A new deal of normalized, checked input that has a name. */
  static Opportunity of(UUID orgId, OpportunityInput input, Assignment assignment, Instant now) {
    Opportunity opportunity = new Opportunity();
    opportunity.orgId = orgId;
    opportunity.id = Ids.next();
    opportunity.write(input, assignment);
    opportunity.stage = Objects.requireNonNullElse(input.stage(), Stage.PROSPECTING.key());
    opportunity.createdAt = Moments.orNow(input.createdAt(), now);
    opportunity.openedAt = Moments.orNow(input.openedAt(), opportunity.createdAt);
    opportunity.updatedAt = now;
    return opportunity;
  }

  /** What a client would have sent to make this deal. */
  OpportunityInput input() {
    Price price = price();
    Price list = Price.of(listPrice, listPriceCurrency);
    return new OpportunityInput(
        leadId,
        accountId,
        name,
        price == null ? null : price.money(),
        list == null ? null : list.money(),
        stage,
        ownerId,
        product,
        createdAt,
        openedAt);
  }

  Price price() {
    return Price.of(amount, amountCurrency);
  }

  boolean isOpen() {
    return outcome.equals(Outcome.OPEN);
  }

  Assignment assignment() {
    return new Assignment(ownerId, teamId);
  }

  /** Takes over normalized, checked input; stage and times stay. */
  void edit(OpportunityInput input, Assignment assignment, Instant now) {
    write(input, assignment);
    touch(now);
  }

  void move(String toStage, Instant now) {
    stage = toStage;
    touch(now);
  }

  void close(ClosingInput closing, Instant at, Instant now) {
    outcome = closing.outcome();
    stage = closing.outcome();
    lossReason = closing.lossReason();
    closedAt = at;
    if (closing.amount() != null) {
      write(Price.of(closing.amount()));
    }
    touch(now);
  }

  private void touch(Instant now) {
    updatedAt = now;
    version++;
  }

  private void write(OpportunityInput input, Assignment assignment) {
    leadId = input.leadId();
    accountId = input.accountId();
    name = input.name();
    product = input.product();
    ownerId = assignment.ownerId();
    teamId = assignment.teamId();
    write(Price.of(input.amount()));
    Price list = Price.of(input.listPrice());
    listPrice = list == null ? null : list.amount();
    listPriceCurrency = list == null ? null : list.currency();
  }

  private void write(Price price) {
    amount = price == null ? null : price.amount();
    amountCurrency = price == null ? null : price.currency();
  }
}
