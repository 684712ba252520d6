package com.salesai.proposal.battlecard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A card as the API shows it.
 *
 * @param tiles in their own order; in answers to an objection the best match comes first
 * @param views times that the card was used
 */
@Schema(name = "BattleCard")
record BattleCardView(
    UUID id,
    String competitor,
    List<Tile> tiles,
    Instant createdAt,
    Instant updatedAt,
    long views) {}
