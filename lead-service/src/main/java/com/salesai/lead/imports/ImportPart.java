package com.salesai.lead.imports;

import com.salesai.platform.tenancy.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A part of an uploaded file: whole records, as many as one step of the job reads. */
@Entity
@Table(name = "lead_import_part")
@IdClass(ImportPart.Key.class)
class ImportPart {
  /** Identity of a part. */
  record Key(UUID orgId, UUID importId, int part) implements Serializable {}

  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id
  @Column(name = "import_id")
  UUID importId;

  @Id int part;

  @Column(name = "first_line")
  long firstLine;

  /** Records that are not blank. */
  int records;

  byte[] data;

  protected ImportPart() {}

  static ImportPart of(Caller caller, UUID importId, int part, PartDraft draft) {
    ImportPart result = new ImportPart();
    result.orgId = caller.orgId();
    result.importId = importId;
    result.part = part;
    result.firstLine = draft.firstLine();
    result.records = draft.records();
    result.data = draft.bytes();
    return result;
  }

  /** The records of the part that are not blank, with their lines. */
  List<RawRecord> read(char delimiter) {
    RecordCutter cutter = new RecordCutter(delimiter, firstLine);
    List<RawRecord> all = new ArrayList<>(cutter.accept(data));
    cutter.finish().ifPresent(all::add);
    all.removeIf(RawRecord::isBlank);
    return all;
  }
}
