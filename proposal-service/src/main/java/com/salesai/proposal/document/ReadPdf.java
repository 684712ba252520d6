package com.salesai.proposal.document;

import com.salesai.platform.files.FileRef;
import com.salesai.platform.files.FileStore;
import com.salesai.platform.files.FileUnavailable;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Gives the PDF of a proposal: the stored one, or a new one that is stored for the next reader. */
@ApplicationScoped
class ReadPdf {
  private static final Logger LOG = Logger.getLogger(ReadPdf.class);

  private final DocumentRepository documents;
  private final UnitOfWork unitOfWork;
  private final FileStore files;
  private final PdfWorkers workers;

  ReadPdf(
      DocumentRepository documents, UnitOfWork unitOfWork, FileStore files, PdfWorkers workers) {
    this.documents = documents;
    this.unitOfWork = unitOfWork;
    this.files = files;
    this.workers = workers;
  }

  /**
   * Reads the PDF.
   *
   * @return its bytes; fails with 404 when there is no such proposal, and as {@link PdfWorkers}
   *     tells
   */
  Uni<byte[]> run(Caller caller, UUID proposalId) {
    return unitOfWork
        .run(caller, session -> documents.get(session, caller, proposalId))
        .chain(document -> stored(caller, document));
  }

  private Uni<byte[]> stored(Caller caller, ProposalDocument document) {
    if (document.pdf().isEmpty()) {
      return make(caller, document);
    }
    return files
        .bytes(caller.orgId(), document.pdf().get())
        .onFailure(FileUnavailable.class)
        .recoverWithUni(gone -> make(caller, document));
  }

  private Uni<byte[]> make(Caller caller, ProposalDocument document) {
    return workers.render(document.html).call(pdf -> keep(caller, document, pdf)).map(Pdf::content);
  }

  /** The reader gets the document whether or not it could be kept. */
  private Uni<Void> keep(Caller caller, ProposalDocument read, Pdf pdf) {
    return files
        .save(caller.orgId(), ProposalDocument.AREA, ProposalDocument.PDF, pdf.content())
        .chain(file -> attach(caller, read, pdf, file))
        .onFailure()
        .invoke(e -> LOG.warnf("PDF not kept: %s", e.getClass().getSimpleName()))
        .onFailure()
        .recoverWithNull();
  }

  /** Of two readers who made it at the same time, the first one's file stays. */
  private Uni<Void> attach(Caller caller, ProposalDocument read, Pdf pdf, FileRef file) {
    return unitOfWork
        .run(
            caller,
            session ->
                documents
                    .lock(session, caller, read.proposalId)
                    .map(
                        now -> {
                          if (!now.pdf().equals(read.pdf())) {
                            return false;
                          }
                          now.attach(file, pdf.pages());
                          return true;
                        }))
        .chain(
            attached ->
                attached ? Uni.createFrom().voidItem() : files.delete(caller.orgId(), file));
  }
}
