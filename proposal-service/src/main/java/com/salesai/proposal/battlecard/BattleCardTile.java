package com.salesai.proposal.battlecard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** One tile of a card as the database keeps it. */
@Entity
@Table(name = "battle_card_tile")
@IdClass(BattleCardTile.Key.class)
class BattleCardTile {
  /** Identity of a tile: its place on its card. */
  record Key(UUID orgId, UUID cardId, int position) implements Serializable {}

  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id
  @Column(name = "card_id")
  UUID cardId;

  @Id int position;
  String kind;
  String title;
  String text;

  @Column(name = "title_plain")
  String titlePlain;

  @Column(name = "text_plain")
  String textPlain;

  static BattleCardTile of(BattleCard card, int position, Tile tile) {
    BattleCardTile row = new BattleCardTile();
    row.orgId = card.orgId;
    row.cardId = card.id;
    row.position = position;
    row.kind = tile.kind();
    row.title = tile.title();
    row.text = tile.text();
    row.titlePlain = PlainText.of(tile.title());
    row.textPlain = PlainText.of(tile.text());
    return row;
  }

  Tile view() {
    return new Tile(kind, title, text);
  }
}
