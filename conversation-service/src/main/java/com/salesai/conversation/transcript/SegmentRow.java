package com.salesai.conversation.transcript;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A segment as the database keeps it. */
@Entity
@Table(name = "segment")
@IdClass(SegmentRow.Key.class)
class SegmentRow {
  /** Identity of a segment: its place in its conversation. */
  record Key(UUID orgId, UUID conversationId, int position) implements Serializable {}

  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id
  @Column(name = "conversation_id")
  UUID conversationId;

  @Id int position;
  UUID id;
  String speaker;

  @Column(name = "start_millis")
  long startMillis;

  @Column(name = "end_millis")
  long endMillis;

  String text;

  SegmentView view() {
    return new SegmentView(id, position, speaker, startMillis / 1000.0, endMillis / 1000.0, text);
  }
}
