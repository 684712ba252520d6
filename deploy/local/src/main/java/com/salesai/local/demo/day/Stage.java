package com.salesai.local.demo.day;

import com.salesai.local.demo.story.LeadStory.CallStory;
import java.util.Map;

/** Where a day is played: the platform, or a test. */
interface Stage {

  /** A new lead. */
  void arrive(Buyer buyer);

  /** The buyer does something on the web site, in a mailing or with the seller. */
  void touch(Buyer buyer, String type, Map<String, String> properties);

  /** The seller looks for the battle card that answers an objection. */
  void useCard(Buyer buyer, String objection);

  /** The seller opens a deal. */
  void openDeal(Buyer buyer);

  /** The deal moves to another stage. */
  void moveDeal(Buyer buyer, String stage);

  /** A recorded call comes in. */
  void call(Buyer buyer, CallStory call);

  /** The seller has a proposal written. */
  void writeProposal(Buyer buyer);

  /** The seller sends it. */
  void sendProposal(Buyer buyer);

  /** The buyer opens it. */
  void viewProposal(Buyer buyer);

  /** The buyer agrees. */
  void acceptProposal(Buyer buyer);

  /** The deal is won. */
  void win(Buyer buyer, long amount);
}
