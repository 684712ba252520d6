package com.salesai.lead.imports;

import com.salesai.platform.ids.Ids;
import com.salesai.platform.jobs.Job;
import com.salesai.platform.jobs.Jobs;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Starts imports, tells how they stand, and stops them. */
@ApplicationScoped
class LeadImports {
  private final UnitOfWork unitOfWork;
  private final StageFile staging;
  private final ImportPartRepository parts;
  private final Jobs jobs;
  private final ImportJson json;

  LeadImports(
      UnitOfWork unitOfWork,
      StageFile staging,
      ImportPartRepository parts,
      Jobs jobs,
      ImportJson json) {
    this.unitOfWork = unitOfWork;
    this.staging = staging;
    this.parts = parts;
    this.jobs = jobs;
    this.json = json;
  }

  /**
   * Stages the file and queues the work.
   *
   * @param mode {@code create} (also when null): known addresses are duplicates; {@code upsert}:
   *     they are updated
   * @throws ProblemException 422 when the file has no usable header or cannot be cut into records
   */
  Uni<ImportView> start(Caller caller, Path file, String mode) {
    if (mode != null && !mode.equals("create") && !mode.equals("upsert")) {
      throw ProblemException.unprocessable(
          "import.mode",
          "The mode is create or upsert.",
          new FieldError("mode", "import.mode", "create or upsert."));
    }
    UUID staged = Ids.next();
    return unitOfWork.run(
        caller,
        session ->
            staging
                .stage(session, caller, staged, file, "upsert".equals(mode))
                .chain(parameters -> submit(session, caller, parameters))
                .call(job -> parts.assign(session, staged, job.id()))
                .map(this::view));
  }

  private Uni<Job> submit(Mutiny.Session session, Caller caller, ImportParameters parameters) {
    return jobs.submit(
        session, caller, LeadImportJob.KIND, json.write(parameters), parameters.rows());
  }

  /**
   * @throws ProblemException 404 {@code lead-import.not-found}
   */
  Uni<ImportView> get(Caller caller, UUID id) {
    return unitOfWork.run(
        caller, session -> jobs.get(session, caller, LeadImportJob.KIND, id).map(this::view));
  }

  /**
   * Asks an import to stop after its current part; leads that are in stay.
   *
   * @throws ProblemException 404 {@code lead-import.not-found}
   */
  Uni<ImportView> cancel(Caller caller, UUID id) {
    return unitOfWork.run(
        caller,
        session ->
            jobs.cancel(session, caller, LeadImportJob.KIND, id)
                .call(job -> discard(session, job))
                .map(this::view));
  }

  private Uni<Void> discard(Mutiny.Session session, Job job) {
    return isOver(job) ? Uni.createFrom().voidItem() : parts.deleteAll(session, job.id());
  }

  private static boolean isOver(Job job) {
    return !job.status().equals(Job.QUEUED) && !job.status().equals(Job.RUNNING);
  }

  private ImportView view(Job job) {
    ImportTally tally = json.tally(job.result());
    return new ImportView(
        job.id(),
        job.status(),
        job.total(),
        job.processed(),
        tally.created(),
        tally.updated(),
        tally.duplicates(),
        tally.rejected(),
        tally.errors(),
        job.problem() == null ? null : json.read(job.problem(), ImportView.ImportProblem.class),
        job.createdAt(),
        job.updatedAt());
  }
}
