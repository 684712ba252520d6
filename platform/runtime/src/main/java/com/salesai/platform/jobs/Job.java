package com.salesai.platform.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A long piece of work as the database keeps it. {@code parameters}, {@code checkpoint}, {@code
 * result} and {@code problem} are JSON texts of the feature that owns the job.
 */
@Entity
@Table(name = "job")
@IdClass(Job.Key.class)
public class Job {
  /** Identity of a job. */
  public record Key(UUID orgId, UUID id) implements Serializable {}

  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id UUID id;
  String kind;
  String status = QUEUED;
  Long total;
  long processed;
  String parameters;
  String checkpoint;
  String result;
  String problem;
  String caller;

  @Column(name = "cancel_requested")
  boolean cancelRequested;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  public static final String QUEUED = "queued";
  public static final String RUNNING = "running";
  public static final String COMPLETED = "completed";
  public static final String FAILED = "failed";
  public static final String CANCELLED = "cancelled";

  public UUID id() {
    return id;
  }

  /** The feature's name of this kind of work. */
  public String kind() {
    return kind;
  }

  /** queued, running, completed, failed or cancelled. */
  public String status() {
    return status;
  }

  /** Units of work in all, or null while unknown. */
  public Long total() {
    return total;
  }

  public long processed() {
    return processed;
  }

  /** JSON text that the feature's handler returned so far, or null. */
  public String result() {
    return result;
  }

  /** JSON text {@code {code, detail}} of a failed job, or null. */
  public String problem() {
    return problem;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  boolean isOver() {
    return status.equals(COMPLETED) || status.equals(FAILED) || status.equals(CANCELLED);
  }
}
