package com.salesai.probe;

import com.salesai.contracts.lead.LeadCaptured;
import com.salesai.platform.ids.Ids;
import com.salesai.platform.outbox.Outbox;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A small feature that uses the platform the way services do. */
@Path("/api/v1/notes")
public class NoteResource {
  private final CurrentCaller caller;
  private final UnitOfWork unitOfWork;
  private final Outbox outbox;

  NoteResource(CurrentCaller caller, UnitOfWork unitOfWork, Outbox outbox) {
    this.caller = caller;
    this.unitOfWork = unitOfWork;
    this.outbox = outbox;
  }

  /** A note as it is sent: {@code fail} makes the work fail after its statements. */
  public record NewNote(
      @NotBlank @Size(max = 100) String text, UUID ownerId, UUID teamId, Boolean fail) {}

  @POST
  @Access(role = Role.REP, scope = "notes:write")
  public Uni<Response> create(@Valid NewNote note) {
    Caller who = caller.get();
    UUID id = Ids.next();
    return unitOfWork
        .run(
            who,
            session ->
                session
                    .createNativeQuery(
                        "insert into note (id, owner_id, team_id, text) values (cast(:id as uuid),"
                            + " cast(:owner as uuid), cast(:team as uuid), :text)")
                    .setParameter("id", id.toString())
                    .setParameter("owner", text(note.ownerId()))
                    .setParameter("team", text(note.teamId()))
                    .setParameter("text", note.text())
                    .executeUpdate()
                    .chain(() -> outbox.append(session, who, captured(id)))
                    .invoke(
                        () -> {
                          if (Boolean.TRUE.equals(note.fail())) {
                            throw new IllegalStateException("asked to fail");
                          }
                        }))
        .map(
            done ->
                Response.created(URI.create("/api/v1/notes/" + id))
                    .entity(Map.of("id", id))
                    .build());
  }

  @GET
  @Access(role = Role.REP, scope = "notes:read")
  public Uni<List<String>> list() {
    return unitOfWork.run(
        caller.get(),
        session ->
            session
                .createNativeQuery("select text from note order by id", String.class)
                .getResultList());
  }

  @GET
  @Path("/admin")
  @Access(role = Role.ADMIN)
  public Uni<String> admin() {
    return Uni.createFrom().item("ok");
  }

  @GET
  @Path("/closed")
  public Uni<String> closed() {
    return Uni.createFrom().item("never");
  }

  private static LeadCaptured captured(UUID id) {
    return new LeadCaptured(
        id, null, null, "new", "direct", null, null, null, null, null, Instant.now());
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }
}
