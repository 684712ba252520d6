package com.salesai.probe;

import com.salesai.platform.jobs.JobHandler;
import com.salesai.platform.jobs.JobProgress;
import com.salesai.platform.jobs.JobStep;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes one note per step; the parameter says how many, or what goes wrong. */
@ApplicationScoped
public class CountingJob implements JobHandler {
  @Override
  public String kind() {
    return "counting";
  }

  @Override
  public Uni<JobProgress> step(Mutiny.Session session, JobStep job) {
    if (job.parameters().equals("refuse")) {
      throw ProblemException.unprocessable("counting.refused", "Not like this.");
    }
    long total = Long.parseLong(job.parameters());
    long number = job.processed() + 1;
    return session
        .createNativeQuery("insert into note (id, text) values (gen_random_uuid(), :text)")
        .setParameter("text", "step " + number)
        .executeUpdate()
        .map(
            rows ->
                new JobProgress(
                    String.valueOf(number),
                    number,
                    total,
                    "{\"n\":" + number + "}",
                    number >= total));
  }
}
