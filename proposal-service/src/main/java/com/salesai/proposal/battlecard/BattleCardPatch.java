package com.salesai.proposal.battlecard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A change as JSON merge patch (RFC 7396): an absent field stays, tiles are replaced as a whole.
 * Neither field can be removed, so null is refused.
 */
class BattleCardPatch {
  @Size(max = 120)
  @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
  private String competitor;

  @Size(min = 1, max = BattleCardRequest.MAX_TILES)
  private List<@NotNull @Valid Tile> tiles;

  private boolean removesSomething;

  public void setCompetitor(String competitor) {
    this.competitor = competitor;
    removesSomething |= competitor == null;
  }

  public void setTiles(List<Tile> tiles) {
    this.tiles = tiles;
    removesSomething |= tiles == null;
  }

  /** The new name, or null when it stays. */
  String competitor() {
    return competitor;
  }

  /** The new tiles, or null when they stay. */
  List<Tile> tiles() {
    return tiles;
  }

  boolean removesSomething() {
    return removesSomething;
  }
}
