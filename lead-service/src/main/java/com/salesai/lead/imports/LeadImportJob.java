package com.salesai.lead.imports;

import com.salesai.lead.capture.CaptureBatch;
import com.salesai.platform.jobs.JobHandler;
import com.salesai.platform.jobs.JobProgress;
import com.salesai.platform.jobs.JobStep;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Reads one part of the file in each step. Rows, scores, events and the place in the file are one
 * transaction, so that an interrupted import goes on without doubling or losing a row.
 */
@ApplicationScoped
class LeadImportJob implements JobHandler {
  static final String KIND = "lead-import";

  private final ImportPartRepository parts;
  private final CaptureBatch capture;
  private final ImportJson json;

  LeadImportJob(ImportPartRepository parts, CaptureBatch capture, ImportJson json) {
    this.parts = parts;
    this.capture = capture;
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<JobProgress> step(Mutiny.Session session, JobStep job) {
    ImportParameters parameters = json.read(job.parameters(), ImportParameters.class);
    int place = job.checkpoint() == null ? 0 : Integer.parseInt(job.checkpoint());
    if (place >= parameters.parts()) {
      return finish(session, job, parameters);
    }
    return parts
        .find(session, job.caller(), job.id(), place)
        .chain(part -> read(session, job, parameters, part))
        .map(
            tally ->
                new JobProgress(
                    String.valueOf(place + 1),
                    tally.rows(),
                    parameters.rows(),
                    json.write(tally),
                    false));
  }

  private Uni<ImportTally> read(
      Mutiny.Session session, JobStep job, ImportParameters parameters, ImportPart part) {
    List<CaptureBatch.Row> rows = new ArrayList<>();
    List<RowError> errors = new ArrayList<>();
    int rejected = 0;
    for (RawRecord record : part.read(parameters.header().delimiter())) {
      CsvCells cells = CsvCells.of(record, parameters.header().delimiter());
      RowReader.Result result = RowReader.read(job.caller(), parameters.header(), cells);
      if (result.row() != null) {
        rows.add(result.row());
      } else {
        rejected++;
        errors.addAll(result.errors());
      }
    }
    long refused = rejected;
    return capture
        .capture(session, job.caller(), rows, parameters.upsert())
        .map(outcomes -> json.tally(job.result()).plus(outcomes, refused, errors));
  }

  private Uni<JobProgress> finish(
      Mutiny.Session session, JobStep job, ImportParameters parameters) {
    return parts
        .deleteAll(session, job.id())
        .replaceWith(
            new JobProgress(
                job.checkpoint(),
                job.processed(),
                parameters.rows(),
                json.write(json.tally(job.result())),
                true));
  }
}
