package com.salesai.lead.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import as clients see it. When it is completed, created, updated, duplicates and rejected add
 * up to total.
 *
 * @param status queued, running, completed, failed or cancelled
 * @param total rows of the file, without header and blank lines
 * @param processed rows read so far
 * @param duplicates rows whose e-mail address was known already
 * @param errors why rows were rejected, the first 100
 * @param problem why the import failed; null otherwise
 */
@Schema(name = "LeadImport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
    UUID id,
    String status,
    Long total,
    long processed,
    long created,
    long updated,
    long duplicates,
    long rejected,
    List<RowError> errors,
    ImportProblem problem,
    Instant createdAt,
    Instant updatedAt) {

  /** Why an import failed. */
  @Schema(name = "LeadImportProblem")
  public record ImportProblem(String code, String detail) {}
}
