package com.salesai.proposal.battlecard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A new card.
 *
 * @param competitor whom it is about
 * @param tiles 1 to 50, in the order in which they are shown
 */
record BattleCardRequest(
    @NotBlank @Size(max = 120) String competitor,
    @NotEmpty @Size(max = BattleCardRequest.MAX_TILES) List<@NotNull @Valid Tile> tiles) {
  static final int MAX_TILES = 50;
}
