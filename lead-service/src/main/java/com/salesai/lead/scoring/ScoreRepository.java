package com.salesai.lead.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The history of scores: rows are only added, as a set in one statement. */
@ApplicationScoped
class ScoreRepository {
  private static final String ADD =
      """
      insert into lead_score (id, lead_id, value, previous_value, probability, tier, previous_tier, reasons,
        model_id, scored_at)
      select id, lead_id, value, previous_value, probability, tier, previous_tier, reasons, model_id, scored_at
      from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id uuid, lead_id uuid, value int,
        previous_value int, probability double precision, tier text, previous_tier text, reasons jsonb,
        model_id text, scored_at timestamptz)""";

  private final ObjectMapper json;

  ScoreRepository(ObjectMapper json) {
    this.json = json;
  }

  Uni<Void> add(Mutiny.Session session, List<ScoreChange> changes) {
    return session
        .flush()
        .chain(
            () ->
                session.createNativeQuery(ADD).setParameter("rows", rows(changes)).executeUpdate())
        .replaceWithVoid();
  }

  private String rows(List<ScoreChange> changes) {
    ArrayNode rows = json.createArrayNode();
    changes.forEach(change -> rows.add(row(change)));
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode row(ScoreChange change) {
    LeadScore score = change.lead().score();
    ObjectNode row = json.createObjectNode();
    row.put("id", change.id().toString());
    row.put("lead_id", change.lead().id().toString());
    row.put("value", score.value());
    row.put("probability", score.probability());
    row.put("tier", score.tier());
    row.set("reasons", json.valueToTree(score.reasons()));
    row.put("model_id", score.modelId());
    row.put("scored_at", score.scoredAt().toString());
    if (change.previous() != null) {
      row.put("previous_value", change.previous().value());
      row.put("previous_tier", change.previous().tier());
    }
    return row;
  }
}
