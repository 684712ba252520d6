package com.salesai.proposal.battlecard;

import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import com.salesai.platform.web.ETags;
import com.salesai.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Battle cards over REST. */
@Path("/api/v1/battlecards")
@Tag(name = "Battle cards", description = "What to say about a competitor")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class BattleCardResource {
  private final CurrentCaller current;
  private final EditBattleCards edit;
  private final FindBattleCards find;
  private final UseBattleCard use;

  BattleCardResource(
      CurrentCaller current, EditBattleCards edit, FindBattleCards find, UseBattleCard use) {
    this.current = current;
    this.edit = edit;
    this.find = find;
    this.use = use;
  }

  @POST
  @Access(role = Role.REP, scope = "battlecards:write")
  @Operation(summary = "Write a battle card")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "card", value = BattleCardExamples.REQUEST)))
  @APIResponse(
      responseCode = "201",
      description = "Written; Location names it",
      content =
          @Content(
              schema = @Schema(implementation = BattleCardView.class),
              examples = @ExampleObject(name = "card", value = BattleCardExamples.CARD)))
  public Uni<Response> create(@NotNull @Valid BattleCardRequest request) {
    return edit.create(current.get(), request)
        .map(
            details ->
                answer(
                    Response.created(URI.create("/api/v1/battlecards/" + details.card().id)),
                    details));
  }

  @GET
  @Access(role = Role.REP, scope = "battlecards:read")
  @Operation(
      summary = "Find battle cards",
      description =
          "By competitor, by what the buyer said, or both. With an objection the best match comes"
              + " first, and on each card the tile that answers it.")
  @APIResponse(
      responseCode = "200",
      description = "One page",
      content =
          @Content(
              schema = @Schema(implementation = BattleCardPage.class),
              examples = @ExampleObject(name = "page", value = BattleCardExamples.PAGE)))
  public Uni<Page<BattleCardView>> list(@Valid @BeanParam BattleCardFilter filter) {
    return find.list(current.get(), filter);
  }

  @GET
  @Path("/{id}")
  @Access(role = Role.REP, scope = "battlecards:read")
  @Operation(summary = "Read a battle card")
  @APIResponse(
      responseCode = "200",
      description = "The card, with an ETag",
      content =
          @Content(
              schema = @Schema(implementation = BattleCardView.class),
              examples = @ExampleObject(name = "card", value = BattleCardExamples.CARD)))
  @APIResponse(responseCode = "404", description = "There is no such card")
  public Uni<Response> get(@PathParam("id") UUID id) {
    return find.one(current.get(), id).map(details -> answer(Response.ok(), details));
  }

  @PATCH
  @Path("/{id}")
  @Consumes("application/merge-patch+json")
  @Access(role = Role.REP, scope = "battlecards:write")
  @Operation(summary = "Change a battle card", description = "Tiles are replaced as a whole.")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/merge-patch+json",
              schema = @Schema(implementation = BattleCardPatch.class),
              examples = @ExampleObject(name = "change", value = BattleCardExamples.PATCH)))
  @APIResponse(
      responseCode = "200",
      description = "The card after it",
      content =
          @Content(
              schema = @Schema(implementation = BattleCardView.class),
              examples = @ExampleObject(name = "card", value = BattleCardExamples.CARD)))
  @APIResponse(responseCode = "412", description = "It has changed since the ETag was read")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid BattleCardPatch patch) {
    return edit.change(current.get(), id, ifMatch, patch)
        .map(details -> answer(Response.ok(), details));
  }

  @DELETE
  @Path("/{id}")
  @Access(role = Role.REP, scope = "battlecards:write")
  @Operation(summary = "Remove a battle card")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "404", description = "There is no such card")
  public Uni<Response> remove(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return edit.remove(current.get(), id, ifMatch).map(done -> Response.noContent().build());
  }

  @POST
  @Path("/{id}/views")
  @Access(role = Role.REP, scope = "battlecards:write")
  @Operation(
      summary = "Record that a battle card was used",
      description = "Counts it and tells of it, with the tile that answers the objection.")
  @RequestBody(
      content = @Content(examples = @ExampleObject(name = "use", value = BattleCardExamples.USAGE)))
  @APIResponse(responseCode = "204", description = "Recorded")
  @APIResponse(responseCode = "404", description = "There is no such card")
  public Uni<Response> view(@PathParam("id") UUID id, @Valid UsageRequest request) {
    UsageRequest usage = request == null ? new UsageRequest(null, null, null) : request;
    return use.run(current.get(), id, usage).map(done -> Response.noContent().build());
  }

  private static Response answer(Response.ResponseBuilder builder, CardDetails details) {
    return builder.entity(details.view()).header("ETag", ETags.of(details.card().version)).build();
  }
}
