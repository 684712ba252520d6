package com.salesai.conversation.capture;

import com.salesai.platform.files.FileRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A conversation with its measures; {@code speakers} is the JSON list of the analysis. */
@Entity
@Table(name = "conversation")
@IdClass(Conversation.Key.class)
class Conversation {
  static final String AREA = "transcript";
  static final String WEBVTT = "text/vtt";

  /** Identity of a conversation. */
  record Key(UUID orgId, UUID id) implements Serializable {}

  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id UUID id;
  @Version long version;
  String title;

  @Column(name = "lead_id")
  UUID leadId;

  @Column(name = "opportunity_id")
  UUID opportunityId;

  @Column(name = "owner_id")
  UUID ownerId;

  @Column(name = "team_id")
  UUID teamId;

  String language;

  @Column(name = "duration_seconds")
  double durationSeconds;

  @Column(name = "talk_seconds")
  double talkSeconds;

  int segments;

  @Column(name = "talk_ratio")
  Double talkRatio;

  @Column(name = "longest_monologue_seconds")
  double longestMonologueSeconds;

  int questions;
  String speakers;

  @Column(name = "file_key")
  String fileKey;

  @Column(name = "file_size")
  long fileSize;

  @Column(name = "file_sha256")
  String fileSha256;

  @Column(name = "created_at")
  Instant createdAt;

  void keep(FileRef file) {
    fileKey = file.key();
    fileSize = file.size();
    fileSha256 = file.sha256();
  }
}
