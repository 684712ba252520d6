package com.salesai.platform.jobs;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A feature's long work, cut into steps. A step is one unit of work of a second or less; its
 * effects and its checkpoint are one transaction, so that after a crash the job goes on exactly
 * where it stood.
 */
public interface JobHandler {
  /** Stable name of this kind of work, such as {@code lead-import}. */
  String kind();

  /**
   * Does the next part.
   *
   * @param session open session of the step's unit of work, bound to the caller who asked
   * @return where the work stands after it; a {@link com.salesai.platform.web.ProblemException}
   *     ends the job as failed
   */
  Uni<JobProgress> step(Mutiny.Session session, JobStep job);
}
