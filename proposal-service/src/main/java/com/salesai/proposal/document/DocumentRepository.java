package com.salesai.proposal.document;

import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** Documents in the database. */
@ApplicationScoped
class DocumentRepository {

  Uni<Void> add(Mutiny.Session session, ProposalDocument document) {
    return session.persist(document).chain(session::flush);
  }

  /** Fails with 404 when there is no proposal of that id that the caller may see. */
  Uni<ProposalDocument> get(Mutiny.Session session, Caller caller, UUID proposalId) {
    return found(session.find(ProposalDocument.class, key(caller, proposalId)));
  }

  /** The same, locked until the end of the unit of work. */
  Uni<ProposalDocument> lock(Mutiny.Session session, Caller caller, UUID proposalId) {
    return found(
        session.find(ProposalDocument.class, key(caller, proposalId), LockMode.PESSIMISTIC_WRITE));
  }

  private static ProposalDocument.Key key(Caller caller, UUID proposalId) {
    return new ProposalDocument.Key(caller.orgId(), proposalId);
  }

  private static Uni<ProposalDocument> found(Uni<ProposalDocument> read) {
    return read.onItem().ifNull().failWith(() -> ProblemException.notFound("proposal"));
  }
}
