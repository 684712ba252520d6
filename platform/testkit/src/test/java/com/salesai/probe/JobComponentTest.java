package com.salesai.probe;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.salesai.platform.jobs.Job;
import com.salesai.platform.jobs.Jobs;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.testkit.InfrastructureResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class JobComponentTest {
  private final Caller caller = Caller.system(UUID.randomUUID(), UUID.randomUUID(), null);

  @Inject UnitOfWork unitOfWork;
  @Inject Jobs jobs;

  @Test
  void doesEachStepOnceAndShowsProgress() {
    Job job = run(session -> jobs.submit(session, caller, "counting", "25", 25L));
    assertEquals("queued", job.status());
    awaitStatus(job, "completed");
    Job done = get(job);
    assertEquals(25, done.processed());
    assertEquals("{\"n\":25}", done.result());
    assertEquals(25, notes().size());
  }

  @Test
  void endsAsFailedWithTheProblem() {
    Job job = run(session -> jobs.submit(session, caller, "counting", "refuse", null));
    awaitStatus(job, "failed");
    assertTrue(get(job).problem().contains("counting.refused"));
  }

  @Test
  void stopsWhenCancelled() {
    Job job = run(session -> jobs.submit(session, caller, "counting", "1000000", null));
    awaitStatus(job, "running");
    run(session -> jobs.cancel(session, caller, "counting", job.id()));
    awaitStatus(job, "cancelled");
    assertEquals(notes().size(), get(job).processed());
  }

  private void awaitStatus(Job job, String status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertEquals(status, get(job).status()));
  }

  private Job get(Job job) {
    return run(session -> jobs.get(session, caller, "counting", job.id()));
  }

  private List<String> notes() {
    return run(
        session ->
            session.createNativeQuery("select text from note", String.class).getResultList());
  }

  private <T> T run(Function<Mutiny.Session, Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> unitOfWork.run(caller, work));
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
