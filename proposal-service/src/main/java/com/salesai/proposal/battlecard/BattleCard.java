package com.salesai.proposal.battlecard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** The head of a card; its tiles are rows of their own. */
@Entity
@Table(name = "battle_card")
@IdClass(BattleCard.Key.class)
class BattleCard {
  /** Identity of a card. */
  record Key(UUID orgId, UUID id) implements Serializable {}

  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id UUID id;
  @Version long version;
  String competitor;

  @Column(name = "competitor_plain")
  String competitorPlain;

  /** Counted by the database; using a card does not change it. */
  @Column(name = "views", insertable = false, updatable = false)
  long views;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  void name(String name) {
    competitor = name.strip();
    competitorPlain = PlainText.of(competitor);
  }
}
