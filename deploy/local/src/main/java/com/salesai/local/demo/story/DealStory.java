package com.salesai.local.demo.story;

import java.time.Instant;
import java.util.List;

/**
 * One deal.
 *
 * @param amount asked price, whole units of the currency
 * @param listPrice before discount
 * @param moves later stages, in the order of time
 * @param proposal or null
 * @param closing or null while it is open
 */
public record DealStory(
    String name,
    Profile.Product product,
    String currency,
    long amount,
    long listPrice,
    Instant openedAt,
    List<Move> moves,
    ProposalStory proposal,
    Closing closing) {

  /** The deal enters a stage. */
  public record Move(String stage, Instant at) {}

  /**
   * The end.
   *
   * @param lossReason null when won
   */
  public record Closing(boolean won, long amount, Instant at, String lossReason) {}

  /** How far a proposal comes. */
  public enum Reached {
    WRITTEN,
    SENT,
    VIEWED,
    ACCEPTED,
    DECLINED
  }

  /**
   * A proposal.
   *
   * @param views how often the buyer opens it
   * @param reason why it was declined, or null
   */
  public record ProposalStory(
      String templateId, String language, Reached reached, int views, String reason) {}
}
