package com.salesai.proposal.battlecard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing to know about a competitor.
 *
 * @param kind overview, strength, weakness, objection, pricing, question or proof
 * @param title the point in a few words; for an objection, what the buyer says
 * @param text what to know or to answer
 */
@Schema(name = "BattleCardTile")
record Tile(
    @NotNull @Pattern(regexp = "^(overview|strength|weakness|objection|pricing|question|proof)$")
        String kind,
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 4000) String text) {}
