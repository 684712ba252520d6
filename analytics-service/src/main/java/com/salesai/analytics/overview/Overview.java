package com.salesai.analytics.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The first page in numbers, of the records that the caller may see.
 *
 * @param asOf when it was read
 * @param leads created in the period
 * @param pipeline open deals as they are now, whatever the period
 * @param won deals won in the period
 * @param lost deals lost in the period
 * @param winRate won / (won + lost), 0 to 1, four decimals; null when nothing was closed
 * @param revenue amounts of the deals won, same as {@code won.amount}
 * @param proposals that reached each step in the period
 * @param conversations transcribed in the period
 * @param battleCardViews in the period
 * @param lastEvents the newest twenty, whatever the period
 */
record Overview(
    Instant asOf,
    Leads leads,
    Pipeline pipeline,
    Won won,
    Lost lost,
    @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal winRate,
    Amount revenue,
    Proposals proposals,
    Conversations conversations,
    long battleCardViews,
    List<LastEvent> lastEvents) {

  /**
   * Leads by acquisition channel and by tier of their latest score.
   *
   * @param byTier {@code unscored} for leads without a score
   */
  record Leads(long total, List<Count> bySource, List<Count> byTier) {}

  /** How many have this key. */
  record Count(String key, long count) {}

  /**
   * Open deals.
   *
   * @param amount sum of those in {@code currency}
   * @param currency the one that most deals are in; absent when no deal has an amount
   * @param byCurrency sums of every currency; nothing is converted
   */
  record Pipeline(long open, String amount, String currency, List<Amount> byCurrency) {}

  /** Deals won, with amounts as in {@link Pipeline}. */
  record Won(long count, String amount, String currency, List<Amount> byCurrency) {}

  /** Deals lost. */
  record Lost(long count) {}

  /** A sum of money in one currency. */
  record Amount(String amount, String currency) {}

  /** Proposals by step; each proposal counts once per step. */
  record Proposals(long generated, long sent, long viewed, long accepted, long declined) {}

  /**
   * Conversations.
   *
   * @param averageTalkRatio mean share of talk time of our side over those measured, 0 to 1, four
   *     decimals; null when none was measured
   */
  record Conversations(
      long count, @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal averageTalkRatio) {}

  /** An event in short. */
  record LastEvent(
      UUID id, String type, UUID subject, Instant occurredAt, Instant receivedAt, String traceId) {}
}
