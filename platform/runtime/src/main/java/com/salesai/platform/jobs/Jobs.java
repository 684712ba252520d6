package com.salesai.platform.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** Submits, reads and cancels long work. All within the caller's open unit of work. */
@ApplicationScoped
public class Jobs {
  static final String TASK = "job";
  private static final String SCHEDULE =
      "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
          + " values ('"
          + TASK
          + "', :instance, clock_timestamp(), false, 1)";

  private final ObjectMapper json;

  Jobs(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Queues work; it starts after the commit.
   *
   * @param kind a {@link JobHandler#kind()}
   * @param parameters JSON text for the handler
   * @param total units of work, or null while unknown
   */
  public Uni<Job> submit(
      Mutiny.Session session, Caller caller, String kind, String parameters, Long total) {
    Job job = new Job();
    job.orgId = caller.orgId();
    job.id = Ids.next();
    job.kind = kind;
    job.parameters = parameters;
    job.total = total;
    job.caller = write(caller);
    job.createdAt = Instant.now();
    job.updatedAt = job.createdAt;
    return session
        .persist(job)
        .chain(session::flush)
        .chain(
            () ->
                session
                    .createNativeQuery(SCHEDULE)
                    .setParameter("instance", instance(job))
                    .executeUpdate())
        .replaceWith(job);
  }

  /**
   * Reads a job of that kind.
   *
   * @throws ProblemException 404 when there is none
   */
  public Uni<Job> get(Mutiny.Session session, Caller caller, String kind, UUID id) {
    return session
        .find(Job.class, new Job.Key(caller.orgId(), id))
        .map(
            job -> {
              if (job == null || !job.kind.equals(kind)) {
                throw ProblemException.notFound(kind);
              }
              return job;
            });
  }

  /** Asks a job to stop after its current step; a job that is over stays as it is. */
  public Uni<Job> cancel(Mutiny.Session session, Caller caller, String kind, UUID id) {
    return get(session, caller, kind, id)
        .call(job -> session.refresh(job, LockMode.PESSIMISTIC_WRITE))
        .invoke(job -> job.cancelRequested = job.cancelRequested || !job.isOver());
  }

  static String instance(Job job) {
    return job.orgId + ":" + job.id;
  }

  private String write(Caller caller) {
    try {
      return json.writeValueAsString(caller.withIdempotencyKey(null));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
