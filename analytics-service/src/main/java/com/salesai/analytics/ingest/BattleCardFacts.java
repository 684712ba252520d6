package com.salesai.analytics.ingest;

import com.salesai.contracts.Event;
import com.salesai.contracts.battlecard.BattleCardViewed;
import java.util.Map;

/** Each use of a battle card; the event is the fact. */
final class BattleCardFacts {
  private static final String VIEWED =
      FactStatement.of(
          """
          "battleCardId" uuid, competitor text, objection text, "leadId" uuid, "opportunityId" uuid,
          "viewerId" uuid, "viewedAt" timestamptz""",
          """
          insert into battlecard_view (event_id, battle_card_id, competitor, objection, lead_id,
            opportunity_id, viewer_id, viewed_at)
          select event_id, "battleCardId", competitor, objection, "leadId", "opportunityId", "viewerId",
            "viewedAt" from e
          on conflict (org_id, event_id) do nothing""");

  static final Map<Class<? extends Event>, String> STATEMENTS =
      Map.of(BattleCardViewed.class, VIEWED);

  private BattleCardFacts() {}
}
