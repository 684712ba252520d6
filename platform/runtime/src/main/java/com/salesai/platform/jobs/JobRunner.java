package com.salesai.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Runs submitted jobs. db-scheduler is the clock and the lease: a job of a killed process is found
 * by its missing heartbeat and goes on from its checkpoint.
 */
@ApplicationScoped
class JobRunner {
  private static final Logger LOG = Logger.getLogger(JobRunner.class);
  private static final int THREADS = 2;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);
  private static final Duration RETRY = Duration.ofSeconds(3);

  private final AgroalDataSource relay;
  private final JobStepper stepper;
  private final boolean used;
  private Scheduler scheduler;

  JobRunner(
      @DataSource("relay") AgroalDataSource relay,
      JobStepper stepper,
      @All List<JobHandler> handlers) {
    this.relay = relay;
    this.stepper = stepper;
    this.used = !handlers.isEmpty();
  }

  void start(@Observes StartupEvent event) {
    if (!used) {
      return;
    }
    var task = Tasks.custom(Jobs.TASK, Void.class).execute(this::run);
    scheduler =
        Scheduler.create(relay, task)
            .threads(THREADS)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(Duration.ofSeconds(5))
            .build();
    scheduler.start();
  }

  void stop(@Observes ShutdownEvent event) {
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  private CompletionHandler<Void> run(TaskInstance<Void> instance, ExecutionContext context) {
    String[] ids = instance.getId().split(":");
    Job.Key key = new Job.Key(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
    try {
      while (!context.getSchedulerState().isShuttingDown()) {
        if (VertxContextSupport.subscribeAndAwait(() -> stepper.step(key))) {
          return new CompletionHandler.OnCompleteRemove<>();
        }
      }
    } catch (Throwable e) {
      // The stepper has already told failures of the work itself from those of the surroundings.
      LOG.warnf("job %s is interrupted and will go on: %s", key.id(), e.toString());
    }
    return (complete, operations) -> operations.reschedule(complete, Instant.now().plus(RETRY));
  }
}
