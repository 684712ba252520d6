package com.salesai.analytics.ingest;

import com.salesai.contracts.Event;
import com.salesai.contracts.conversation.CallTranscribed;
import com.salesai.contracts.conversation.ConversationAnalyzed;
import java.util.Map;

/** What was measured of each conversation. */
final class ConversationFacts {
  private static final String TRANSCRIBED =
      measured(
          "segments int, \"durationSeconds\" numeric, language text, \"transcribedAt\" timestamptz",
          "segments, duration_seconds, language, transcribed_at",
          "segments, \"durationSeconds\", language, \"transcribedAt\"",
          """
          segments = excluded.segments, duration_seconds = excluded.duration_seconds,
          language = excluded.language, transcribed_at = excluded.transcribed_at""");

  private static final String ANALYZED =
      measured(
          """
          "talkRatio" numeric, "longestMonologueSeconds" numeric, questions int, speakers int,
          "analyzedAt" timestamptz""",
          "talk_ratio, longest_monologue_seconds, questions, speakers, analyzed_at",
          "\"talkRatio\", \"longestMonologueSeconds\", questions, speakers, \"analyzedAt\"",
          """
          talk_ratio = excluded.talk_ratio,
          longest_monologue_seconds = excluded.longest_monologue_seconds,
          questions = excluded.questions, speakers = excluded.speakers,
          analyzed_at = excluded.analyzed_at""");

  static final Map<Class<? extends Event>, String> STATEMENTS =
      Map.of(
          CallTranscribed.class, TRANSCRIBED,
          ConversationAnalyzed.class, ANALYZED);

  private ConversationFacts() {}

  private static String measured(String fields, String columns, String values, String changes) {
    return FactStatement.of(
        "\"conversationId\" uuid, \"leadId\" uuid, \"opportunityId\" uuid, \"ownerId\" uuid, \"teamId\" uuid, "
            + fields,
        """
        insert into conversation_fact (id, lead_id, opportunity_id, owner_id, team_id, %s)
        select "conversationId", "leadId", "opportunityId", "ownerId", "teamId", %s from e
        on conflict (org_id, id) do update set
          lead_id = excluded.lead_id, opportunity_id = excluded.opportunity_id,
          owner_id = excluded.owner_id, team_id = excluded.team_id, %s"""
            .formatted(columns, values, changes));
  }
}
