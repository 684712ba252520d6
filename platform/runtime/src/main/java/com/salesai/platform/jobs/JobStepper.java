package com.salesai.platform.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.persistence.DatabaseFailure;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.ProblemException;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** One step of one job: the handler's effects, checkpoint and progress in one transaction. */
@ApplicationScoped
class JobStepper {
  private static final Logger LOG = Logger.getLogger(JobStepper.class);

  private final UnitOfWork unitOfWork;
  private final ObjectMapper json;
  private final Map<String, JobHandler> handlers;

  JobStepper(UnitOfWork unitOfWork, ObjectMapper json, @All List<JobHandler> handlers) {
    this.unitOfWork = unitOfWork;
    this.json = json;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
  }

  /**
   * True when the job is over. Fails only when the surroundings fail and the step may be repeated.
   */
  Uni<Boolean> step(Job.Key key) {
    Caller system = Caller.system(key.orgId(), Ids.next(), null);
    return unitOfWork
        .run(
            system,
            session ->
                session
                    .find(Job.class, key)
                    .map(job -> job == null || job.isOver() ? null : caller(job)))
        .chain(
            caller -> caller == null ? Uni.createFrom().item(true) : stepAs(caller, system, key));
  }

  private Uni<Boolean> stepAs(Caller caller, Caller system, Job.Key key) {
    return unitOfWork
        .run(
            caller,
            session ->
                session
                    .find(Job.class, key, LockMode.PESSIMISTIC_WRITE)
                    .chain(job -> advance(session, caller, job)))
        .onFailure(failure -> !DatabaseFailure.isRetryable(failure))
        .recoverWithUni(failure -> fail(system, key, failure));
  }

  private Uni<Boolean> advance(Mutiny.Session session, Caller caller, Job job) {
    if (job.cancelRequested) {
      job.status = Job.CANCELLED;
      job.updatedAt = Instant.now();
      return Uni.createFrom().item(true);
    }
    JobHandler handler = handlers.get(job.kind);
    if (handler == null) {
      throw new IllegalStateException("No handler for jobs of kind " + job.kind);
    }
    JobStep step =
        new JobStep(job.id, caller, job.parameters, job.checkpoint, job.result, job.processed);
    return handler
        .step(session, step)
        .map(
            progress -> {
              job.status = progress.done() ? Job.COMPLETED : Job.RUNNING;
              job.checkpoint = progress.checkpoint();
              job.processed = progress.processed();
              job.total = progress.total();
              job.result = progress.result();
              job.updatedAt = Instant.now();
              return progress.done();
            });
  }

  private Uni<Boolean> fail(Caller system, Job.Key key, Throwable failure) {
    String problem;
    if (failure instanceof ProblemException known) {
      problem = write(Map.of("code", known.code(), "detail", known.getMessage()));
    } else {
      LOG.errorf(failure, "job %s failed", key.id());
      problem = write(Map.of("code", "job.failure", "detail", "Something went wrong on our side."));
    }
    return unitOfWork.run(
        system,
        session ->
            session
                .find(Job.class, key)
                .invoke(
                    job -> {
                      job.status = Job.FAILED;
                      job.problem = problem;
                      job.updatedAt = Instant.now();
                    })
                .replaceWith(true));
  }

  private Caller caller(Job job) {
    try {
      return json.readValue(job.caller, Caller.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String write(Map<String, String> problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
