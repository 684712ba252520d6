package com.salesai.proposal.battlecard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * A change as JSON merge patch (RFC 7396): an absent field stays, tiles are replaced as a whole.
 * Neither field can be removed, so null is refused.
 */
record BattleCardPatch(
    Optional<@NotBlank @Size(max = 120) String> competitor,
    Optional<@NotEmpty @Size(max = BattleCardRequest.MAX_TILES) List<@NotNull @Valid Tile>> tiles) {

  boolean removesSomething() {
    return (competitor != null && competitor.isEmpty()) || (tiles != null && tiles.isEmpty());
  }
}
