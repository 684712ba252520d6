package com.salesai.local.demo.load;

import com.salesai.local.demo.Bodies;
import com.salesai.local.demo.api.ApiProblem;
import com.salesai.local.demo.story.DealStory;
import com.salesai.local.demo.story.DealStory.ProposalStory;
import com.salesai.local.demo.story.DealStory.Reached;
import com.salesai.local.demo.story.LeadStory;
import com.salesai.local.demo.story.LeadStory.CardUse;
import java.util.Map;

/** Sends what happened around the deal of a lead, in its order. */
final class DealLoad {

  private static final String DEALS = "/api/v1/opportunities/";
  private static final String PROPOSALS = "/api/v1/proposals/";

  private final Steps steps;

  DealLoad(Steps steps) {
    this.steps = steps;
  }

  void load(LeadStory lead, String principal, String org) {
    String key = org + "/" + lead.key();
    String leadId = steps.idOf(key);
    String dealId = null;
    if (lead.deal() != null) {
      String dealKey = key + "/deal";
      steps.count(Kind.DEALS, 1, () -> deal(principal, dealKey, leadId, lead.deal()));
      dealId = steps.idOf(dealKey);
    }
    for (CardUse use : lead.cardUses()) {
      String useKey = key + "/card-use";
      String opportunityId = dealId;
      steps.count(Kind.USES, 1, () -> cardUse(principal, org, useKey, use, leadId, opportunityId));
    }
  }

  /** After the deal, which it names. */
  void call(LeadStory lead, String principal, String org) {
    String key = org + "/" + lead.key();
    String dealId = lead.deal() == null ? null : steps.idOf(key + "/deal");
    var form = Bodies.call(lead.call(), steps.idOf(key), dealId);
    steps.count(
        Kind.CALLS, 1, () -> steps.upload(principal, "/api/v1/conversations", key + "/call", form));
  }

  private void deal(String principal, String key, String leadId, DealStory deal) {
    String id = steps.post(principal, "/api/v1/opportunities", key, Bodies.deal(leadId, deal));
    for (int i = 0; i < deal.moves().size(); i++) {
      DealStory.Move move = deal.moves().get(i);
      steps.post(
          principal,
          DEALS + id + "/stage-changes",
          key + "/move-" + i,
          Map.of("stage", move.stage(), "occurredAt", move.at().toString()));
    }
    if (deal.proposal() != null) {
      String proposalKey = key + "/proposal";
      steps.count(Kind.PROPOSALS, 1, () -> proposal(principal, proposalKey, id, deal.proposal()));
    }
    if (deal.closing() != null) {
      close(principal, key, id, deal);
    }
  }

  private void close(String principal, String key, String id, DealStory deal) {
    try {
      steps.post(
          principal,
          DEALS + id + "/closings",
          key + "/closing",
          Bodies.closing(deal.closing(), deal.currency()));
    } catch (ApiProblem problem) {
      // An earlier run closed it without hearing of it.
      if (!problem.is("opportunity.closed")) {
        throw problem;
      }
    }
  }

  private void proposal(String principal, String key, String dealId, ProposalStory proposal) {
    String id =
        steps.post(
            principal,
            "/api/v1/proposals",
            key,
            Map.of(
                "templateId", proposal.templateId(),
                "opportunityId", dealId,
                "language", proposal.language()));
    Reached reached = proposal.reached();
    if (reached != Reached.WRITTEN) {
      post(principal, id, "sendings", key, Map.of("channel", "email"));
    }
    if (reached.compareTo(Reached.VIEWED) >= 0) {
      for (int i = 0; i < proposal.views(); i++) {
        steps.post(principal, PROPOSALS + id + "/views", key + "/views-" + i, Map.of());
      }
    }
    if (reached == Reached.ACCEPTED) {
      post(principal, id, "acceptances", key, Map.of());
    }
    if (reached == Reached.DECLINED) {
      post(principal, id, "declinations", key, Map.of("reason", proposal.reason()));
    }
  }

  private void post(String principal, String id, String step, String key, Object body) {
    steps.post(principal, PROPOSALS + id + "/" + step, key + "/" + step, body);
  }

  private void cardUse(
      String principal, String org, String key, CardUse use, String leadId, String opportunityId) {
    String card = steps.idOf(org + "/card-" + use.card());
    steps.post(
        principal,
        "/api/v1/battlecards/" + card + "/views",
        key,
        Bodies.object(
            "leadId", leadId, "opportunityId", opportunityId, "objection", use.objection()));
  }
}
