package com.salesai.analytics.ingest;

import com.salesai.contracts.Event;
import com.salesai.contracts.proposal.ProposalAccepted;
import com.salesai.contracts.proposal.ProposalDeclined;
import com.salesai.contracts.proposal.ProposalGenerated;
import com.salesai.contracts.proposal.ProposalSent;
import com.salesai.contracts.proposal.ProposalViewed;
import java.util.Map;

/** How far each proposal came: when it first was sent and seen, and how it was decided. */
final class ProposalFacts {
  private static final String GENERATED =
      step(
          "\"templateId\" text, language text, \"generatedAt\" timestamptz",
          "template_id, language, generated_at",
          "\"templateId\", language, \"generatedAt\"",
          """
          template_id = excluded.template_id, language = excluded.language,
          generated_at = excluded.generated_at""");

  private static final String SENT =
      step(
          "channel text, \"sentAt\" timestamptz",
          "sent_channel, sent_at",
          "channel, \"sentAt\"",
          """
          sent_channel = coalesce(f.sent_channel, excluded.sent_channel),
          sent_at = coalesce(f.sent_at, excluded.sent_at)""");

  private static final String VIEWED =
      step(
          "\"viewedAt\" timestamptz",
          "views, viewed_at",
          "1, \"viewedAt\"",
          "views = f.views + 1, viewed_at = coalesce(f.viewed_at, excluded.viewed_at)");

  private static final String ACCEPTED =
      step(
          "\"acceptedAt\" timestamptz",
          "accepted_at",
          "\"acceptedAt\"",
          "accepted_at = excluded.accepted_at, declined_at = null, decline_reason = null");

  private static final String DECLINED =
      step(
          "reason text, \"declinedAt\" timestamptz",
          "decline_reason, declined_at",
          "reason, \"declinedAt\"",
          """
          decline_reason = excluded.decline_reason, declined_at = excluded.declined_at,
          accepted_at = null""");

  static final Map<Class<? extends Event>, String> STATEMENTS =
      Map.of(
          ProposalGenerated.class, GENERATED,
          ProposalSent.class, SENT,
          ProposalViewed.class, VIEWED,
          ProposalAccepted.class, ACCEPTED,
          ProposalDeclined.class, DECLINED);

  private ProposalFacts() {}

  private static String step(String fields, String columns, String values, String changes) {
    return FactStatement.of(
        "\"proposalId\" uuid, \"leadId\" uuid, \"opportunityId\" uuid, \"ownerId\" uuid, \"teamId\" uuid, "
            + fields,
        """
        insert into proposal_fact as f (id, lead_id, opportunity_id, owner_id, team_id, %s)
        select "proposalId", "leadId", "opportunityId", "ownerId", "teamId", %s from e
        on conflict (org_id, id) do update set
          lead_id = excluded.lead_id, opportunity_id = excluded.opportunity_id,
          owner_id = excluded.owner_id, team_id = excluded.team_id, %s"""
            .formatted(columns, values, changes));
  }
}
