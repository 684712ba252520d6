package com.salesai.analytics.ingest;

import com.salesai.contracts.Event;
import com.salesai.contracts.opportunity.OpportunityLost;
import com.salesai.contracts.opportunity.OpportunityOpened;
import com.salesai.contracts.opportunity.OpportunityStageChanged;
import com.salesai.contracts.opportunity.OpportunityWon;
import java.util.Map;

/** What is known of each deal. The last known amount counts when a closing names none. */
final class OpportunityFacts {
  private static final String OPENED =
      FactStatement.of(
          """
          "opportunityId" uuid, "leadId" uuid, "accountId" uuid, "ownerId" uuid, "teamId" uuid,
          amount jsonb, "listPrice" jsonb, stage text, product text, "openedAt" timestamptz""",
          """
          insert into opportunity_fact (id, lead_id, account_id, owner_id, team_id, stage, stage_since,
            amount, currency, list_amount, list_currency, product, opened_at)
          select "opportunityId", "leadId", "accountId", "ownerId", "teamId", stage, "openedAt",
            cast(amount->>'amount' as numeric), amount->>'currency',
            cast("listPrice"->>'amount' as numeric), "listPrice"->>'currency', product, "openedAt" from e
          on conflict (org_id, id) do update set
            lead_id = excluded.lead_id, account_id = excluded.account_id, owner_id = excluded.owner_id,
            team_id = excluded.team_id, stage = excluded.stage, stage_since = excluded.stage_since,
            amount = excluded.amount, currency = excluded.currency, list_amount = excluded.list_amount,
            list_currency = excluded.list_currency, product = excluded.product,
            opened_at = excluded.opened_at""");

  private static final String STAGE_CHANGED =
      FactStatement.of(
          """
          "opportunityId" uuid, "leadId" uuid, "ownerId" uuid, "teamId" uuid, "toStage" text,
          "occurredAt" timestamptz""",
          """
          insert into opportunity_fact as f (id, lead_id, owner_id, team_id, stage, stage_since)
          select "opportunityId", "leadId", "ownerId", "teamId", "toStage", "occurredAt" from e
          on conflict (org_id, id) do update set
            lead_id = coalesce(excluded.lead_id, f.lead_id), owner_id = excluded.owner_id,
            team_id = excluded.team_id, stage = excluded.stage, stage_since = excluded.stage_since""");

  private static final String CLOSED =
      """
      insert into opportunity_fact as f (id, lead_id, owner_id, team_id, stage, stage_since, amount,
        currency, product, closed_at, outcome, loss_reason)
      select "opportunityId", "leadId", "ownerId", "teamId", '%1$s', "closedAt",
        cast(amount->>'amount' as numeric), amount->>'currency', product, "closedAt", '%1$s', "lossReason"
      from e
      on conflict (org_id, id) do update set
        lead_id = coalesce(excluded.lead_id, f.lead_id), owner_id = excluded.owner_id,
        team_id = excluded.team_id, stage = excluded.stage, stage_since = excluded.stage_since,
        amount = coalesce(excluded.amount, f.amount), currency = coalesce(excluded.currency, f.currency),
        product = coalesce(excluded.product, f.product), closed_at = excluded.closed_at,
        outcome = excluded.outcome, loss_reason = excluded.loss_reason""";

  static final Map<Class<? extends Event>, String> STATEMENTS =
      Map.of(
          OpportunityOpened.class,
          OPENED,
          OpportunityStageChanged.class,
          STAGE_CHANGED,
          OpportunityWon.class,
          closed("won"),
          OpportunityLost.class,
          closed("lost"));

  private OpportunityFacts() {}

  private static String closed(String outcome) {
    return FactStatement.of(
        """
        "opportunityId" uuid, "leadId" uuid, "ownerId" uuid, "teamId" uuid, amount jsonb, product text,
        "lossReason" text, "closedAt" timestamptz""",
        CLOSED.formatted(outcome));
  }
}
