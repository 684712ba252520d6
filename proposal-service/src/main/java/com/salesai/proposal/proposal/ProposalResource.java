package com.salesai.proposal.proposal;

import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import com.salesai.platform.web.ETags;
import com.salesai.platform.web.Page;
import com.salesai.proposal.customer.Customers;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposals over REST. */
@Path("/api/v1/proposals")
@Tag(
    name = "Proposals",
    description = "Documents written from checked facts, and their way to a decision")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ProposalResource {
  private final CurrentCaller current;
  private final JsonWebToken token;
  private final WriteProposal write;
  private final MoveProposal move;
  private final ProposalRepository proposals;
  private final FactJson factJson;
  private final UnitOfWork unitOfWork;

  ProposalResource(
      CurrentCaller current,
      JsonWebToken token,
      WriteProposal write,
      MoveProposal move,
      ProposalRepository proposals,
      FactJson factJson,
      UnitOfWork unitOfWork) {
    this.current = current;
    this.token = token;
    this.write = write;
    this.move = move;
    this.proposals = proposals;
    this.factJson = factJson;
    this.unitOfWork = unitOfWork;
  }

  @POST
  @Access(role = Role.REP, scope = "proposals:write")
  @Operation(
      summary = "Write a proposal",
      description =
          "Reads the lead or opportunity with the caller's rights, collects the facts and writes the"
              + " document from them. With a lead, its newest open opportunity gives the price.")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "request", value = ProposalExamples.REQUEST)))
  @APIResponse(
      responseCode = "201",
      description = "Written; Location names it",
      content =
          @Content(
              schema = @Schema(implementation = ProposalView.class),
              examples = @ExampleObject(name = "proposal", value = ProposalExamples.PROPOSAL)))
  @APIResponse(
      responseCode = "422",
      description = "Template, language, lead or opportunity not known")
  @APIResponse(responseCode = "503", description = "The customer's record cannot be read now")
  public Uni<Response> create(
      @NotNull @Valid ProposalRequest request,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer) {
    Caller caller = current.get();
    Seller seller =
        new Seller(
            token.<String>claim("org").orElse("our company"),
            token.<String>claim("name").orElse(null),
            token.<String>claim("email").orElse(null));
    return write
        .run(caller, seller, new Customers.Asker(bearer, current.correlationId()), request)
        .map(
            proposal ->
                answer(Response.created(URI.create("/api/v1/proposals/" + proposal.id)), proposal));
  }

  @GET
  @Access(role = Role.REP, scope = "proposals:read")
  @Operation(summary = "List proposals, newest first")
  @APIResponse(
      responseCode = "200",
      description = "One page",
      content =
          @Content(
              schema = @Schema(implementation = ProposalPage.class),
              examples = @ExampleObject(name = "page", value = ProposalExamples.PAGE)))
  public Uni<Page<ProposalView>> list(@BeanParam ProposalFilter filter) {
    Caller caller = current.get();
    int limit = filter.limit();
    return unitOfWork
        .run(caller, session -> proposals.list(session, caller, filter))
        .map(rows -> Page.of(rows, limit, ProposalRepository::cursorOf, this::view));
  }

  @GET
  @Path("/{id}")
  @Access(role = Role.REP, scope = "proposals:read")
  @Operation(summary = "Read a proposal")
  @APIResponse(
      responseCode = "200",
      description = "The proposal, with an ETag",
      content =
          @Content(
              schema = @Schema(implementation = ProposalView.class),
              examples = @ExampleObject(name = "proposal", value = ProposalExamples.PROPOSAL)))
  @APIResponse(responseCode = "404", description = "There is no such proposal")
  public Uni<Response> get(@PathParam("id") UUID id) {
    Caller caller = current.get();
    return unitOfWork
        .run(caller, session -> proposals.get(session, caller, id))
        .map(proposal -> answer(Response.ok(), proposal));
  }

  @POST
  @Path("/{id}/sendings")
  @Access(role = Role.REP, scope = "proposals:write")
  @Operation(
      summary = "Record that a proposal was sent",
      description = "From draft; again is no error.")
  @RequestBody(
      content =
          @Content(examples = @ExampleObject(name = "sending", value = "{\"channel\":\"email\"}")))
  @APIResponse(
      responseCode = "200",
      description = "The proposal after it",
      content =
          @Content(
              schema = @Schema(implementation = ProposalView.class),
              examples = @ExampleObject(name = "proposal", value = ProposalExamples.PROPOSAL)))
  @APIResponse(responseCode = "409", description = "It is decided already")
  public Uni<Response> send(@PathParam("id") UUID id, @Valid SendingRequest request) {
    return step(id, ProposalSteps.send(request == null ? new SendingRequest(null) : request));
  }

  @POST
  @Path("/{id}/views")
  @Access(role = Role.REP, scope = "proposals:write")
  @Operation(
      summary = "Record that the buyer opened a proposal",
      description =
          "Every opening counts and is told as an event; the first moves it from sent to viewed.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "view", value = "{}")))
  @APIResponse(
      responseCode = "200",
      description = "The proposal after it",
      content =
          @Content(
              schema = @Schema(implementation = ProposalView.class),
              examples = @ExampleObject(name = "proposal", value = ProposalExamples.PROPOSAL)))
  @APIResponse(responseCode = "409", description = "It is still a draft")
  public Uni<Response> view(@PathParam("id") UUID id, NoDetails none) {
    return step(id, ProposalSteps.view());
  }

  @POST
  @Path("/{id}/acceptances")
  @Access(role = Role.REP, scope = "proposals:write")
  @Operation(
      summary = "Record that the buyer accepted a proposal",
      description = "Final; again is no error.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "acceptance", value = "{}")))
  @APIResponse(
      responseCode = "200",
      description = "The proposal after it",
      content =
          @Content(
              schema = @Schema(implementation = ProposalView.class),
              examples = @ExampleObject(name = "proposal", value = ProposalExamples.PROPOSAL)))
  @APIResponse(responseCode = "409", description = "It is a draft, or declined")
  public Uni<Response> accept(@PathParam("id") UUID id, NoDetails none) {
    return step(id, ProposalSteps.accept());
  }

  @POST
  @Path("/{id}/declinations")
  @Access(role = Role.REP, scope = "proposals:write")
  @Operation(
      summary = "Record that the buyer declined a proposal",
      description = "Final; again is no error.")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "declination",
                      value =
                          "{\"reason\":\"price\",\"comment\":\"Over the budget of this year.\"}")))
  @APIResponse(
      responseCode = "200",
      description = "The proposal after it",
      content =
          @Content(
              schema = @Schema(implementation = ProposalView.class),
              examples = @ExampleObject(name = "proposal", value = ProposalExamples.PROPOSAL)))
  @APIResponse(responseCode = "409", description = "It is a draft, or accepted")
  public Uni<Response> decline(@PathParam("id") UUID id, @Valid DeclinationRequest request) {
    DeclinationRequest given = request == null ? new DeclinationRequest(null, null) : request;
    return step(id, ProposalSteps.decline(given));
  }

  private Uni<Response> step(UUID id, MoveProposal.Step step) {
    return move.run(current.get(), id, step).map(proposal -> answer(Response.ok(), proposal));
  }

  private Response answer(Response.ResponseBuilder builder, Proposal proposal) {
    return builder.entity(view(proposal)).header("ETag", ETags.of(proposal.version)).build();
  }

  private ProposalView view(Proposal proposal) {
    return ProposalView.of(proposal, factJson.read(proposal.facts));
  }
}
