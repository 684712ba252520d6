package com.salesai.proposal.document;

import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the document of a proposal, within the unit of work that writes the proposal. */
@ApplicationScoped
public class Documents {
  private final DocumentRepository documents;

  Documents(DocumentRepository documents) {
    this.documents = documents;
  }

  /**
   * @param html well-formed XHTML without a document type
   */
  public Uni<Void> add(Mutiny.Session session, Caller caller, UUID proposalId, String html) {
    ProposalDocument document = new ProposalDocument();
    document.orgId = caller.orgId();
    document.proposalId = proposalId;
    document.html = html;
    return documents.add(session, document);
  }
}
