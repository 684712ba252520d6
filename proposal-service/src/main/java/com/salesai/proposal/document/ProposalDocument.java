package com.salesai.proposal.document;

import com.salesai.platform.files.FileRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** The document of one proposal; its text never changes. */
@Entity
@Table(name = "proposal_document")
@IdClass(ProposalDocument.Key.class)
class ProposalDocument {
  static final String AREA = "proposal-pdf";
  static final String PDF = "application/pdf";

  /** Identity of a document: that of its proposal. */
  record Key(UUID orgId, UUID proposalId) implements Serializable {}

  @Id
  @Column(name = "org_id")
  UUID orgId;

  @Id
  @Column(name = "proposal_id")
  UUID proposalId;

  String html;

  @Column(name = "pdf_key")
  String pdfKey;

  @Column(name = "pdf_size")
  Long pdfSize;

  @Column(name = "pdf_sha256")
  String pdfSha256;

  @Column(name = "pdf_pages")
  Integer pdfPages;

  Optional<FileRef> pdf() {
    return pdfKey == null
        ? Optional.empty()
        : Optional.of(new FileRef(AREA, pdfKey, pdfSize, pdfSha256, PDF));
  }

  void attach(FileRef file, int pages) {
    pdfKey = file.key();
    pdfSize = file.size();
    pdfSha256 = file.sha256();
    pdfPages = pages;
  }
}
