package com.salesai.proposal.battlecard;

import java.util.List;

/** A card with its tiles in their order. */
record CardDetails(BattleCard card, List<BattleCardTile> tiles) {

  BattleCardView view() {
    return view(tiles);
  }

  BattleCardView view(List<BattleCardTile> ordered) {
    return new BattleCardView(
        card.id,
        card.competitor,
        ordered.stream().map(BattleCardTile::view).toList(),
        card.createdAt,
        card.updatedAt,
        card.views);
  }
}
