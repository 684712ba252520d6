package com.salesai.lead.imports;

import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Staged files. */
@ApplicationScoped
class ImportPartRepository {

  /** Stores a part and lets go of it, so that memory stays flat. */
  Uni<Void> add(Mutiny.Session session, ImportPart part) {
    return session.persist(part).chain(session::flush).invoke(() -> session.detach(part));
  }

  Uni<ImportPart> find(Mutiny.Session session, Caller caller, UUID importId, int part) {
    return session.find(ImportPart.class, new ImportPart.Key(caller.orgId(), importId, part));
  }

  /** Gives staged parts to the job that will read them. */
  Uni<Void> assign(Mutiny.Session session, UUID staged, UUID jobId) {
    return session
        .createNativeQuery(
            "update lead_import_part set import_id = cast(:job as uuid)"
                + " where org_id = current_org_id() and import_id = cast(:staged as uuid)")
        .setParameter("job", jobId.toString())
        .setParameter("staged", staged.toString())
        .executeUpdate()
        .replaceWithVoid();
  }

  Uni<Void> deleteAll(Mutiny.Session session, UUID importId) {
    return session
        .createNativeQuery(
            "delete from lead_import_part where org_id = current_org_id()"
                + " and import_id = cast(:id as uuid)")
        .setParameter("id", importId.toString())
        .executeUpdate()
        .replaceWithVoid();
  }
}
