package com.salesai.conversation.transcript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.Cursor;
import com.salesai.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps and shows the segments of conversations. */
@ApplicationScoped
public class Segments {
  private static final int CHUNK = 2_000;

  private final SegmentRepository segments;
  private final ObjectMapper json;

  Segments(SegmentRepository segments, ObjectMapper json) {
    this.segments = segments;
    this.json = json;
  }

  /** Segments made ready to be stored; the work that takes time, apart from the database. */
  public record Batches(List<String> rows) {}

  /** Makes the rows; plain calculation, to be done on a worker. */
  public Batches prepare(Transcript transcript) {
    List<Segment> all = transcript.segments();
    List<String> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (int i = from; i < Math.min(from + CHUNK, all.size()); i++) {
        Segment segment = all.get(i);
        rows.add(
            Map.of(
                "position", i,
                "id", Ids.next(),
                "speaker", segment.speaker(),
                "start_millis", segment.startMillis(),
                "end_millis", segment.endMillis(),
                "text", segment.text()));
      }
      batches.add(write(rows));
    }
    return new Batches(batches);
  }

  /** Stores them within the unit of work that stores the conversation. */
  public Uni<Void> add(Mutiny.Session session, UUID conversation, Batches batches) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (String rows : batches.rows()) {
      done = done.chain(() -> segments.insert(session, conversation, rows));
    }
    return done;
  }

  /** One page in the order of the transcript. */
  public Uni<Page<SegmentView>> page(
      Mutiny.Session session, Caller caller, UUID conversation, int limit, String cursor) {
    List<String> after = Cursor.decode(cursor, 1);
    int position = after == null ? -1 : position(after.get(0));
    return segments
        .list(session, caller, conversation, position, limit + 1)
        .map(
            rows ->
                Page.of(
                    rows, limit, row -> List.of(String.valueOf(row.position)), SegmentRow::view));
  }

  private static int position(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Cursor.invalid();
    }
  }

  private String write(List<Map<String, Object>> rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
