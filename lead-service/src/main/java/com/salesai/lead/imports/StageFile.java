package com.salesai.lead.imports;

import com.salesai.platform.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.file.AsyncFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Copies an uploaded file into the database in parts of whole records, reading it bit by bit. */
@ApplicationScoped
class StageFile {
  private static final int CHUNK = 256 * 1024;

  private final Vertx vertx;
  private final ImportPartRepository parts;

  StageFile(Vertx vertx, ImportPartRepository parts) {
    this.vertx = vertx;
    this.parts = parts;
  }

  /**
   * Stages the file in the open unit of work; answers how many parts and rows there are.
   *
   * @param importId id of the parts until the job is known
   */
  Uni<ImportParameters> stage(
      Mutiny.Session session, Caller caller, UUID importId, Path file, boolean upsert) {
    return vertx
        .fileSystem()
        .open(file.toString(), new OpenOptions().setRead(true).setWrite(false))
        .chain(
            opened ->
                new Staging(session, caller, importId, opened)
                    .read(0)
                    .map(staging -> staging.parameters(upsert))
                    .eventually(opened::close));
  }

  /** One file on its way. */
  private final class Staging {
    private final Mutiny.Session session;
    private final Caller caller;
    private final UUID importId;
    private final AsyncFile file;
    private final FileCutter cutter = new FileCutter();
    private int count;

    Staging(Mutiny.Session session, Caller caller, UUID importId, AsyncFile file) {
      this.session = session;
      this.caller = caller;
      this.importId = importId;
      this.file = file;
    }

    Uni<Staging> read(long position) {
      return file.read(Buffer.buffer(), 0, position, CHUNK)
          .chain(
              buffer ->
                  buffer.length() == 0
                      ? store(cutter.finish().iterator()).replaceWith(this)
                      : store(cutter.accept(buffer.getBytes()).iterator())
                          .chain(() -> read(position + buffer.length())));
    }

    private Uni<Void> store(Iterator<PartDraft> drafts) {
      return drafts.hasNext()
          ? parts
              .add(session, ImportPart.of(caller, importId, count++, drafts.next()))
              .chain(() -> store(drafts))
          : Uni.createFrom().voidItem();
    }

    ImportParameters parameters(boolean upsert) {
      return new ImportParameters(upsert, cutter.header(), count, cutter.rows());
    }
  }
}
