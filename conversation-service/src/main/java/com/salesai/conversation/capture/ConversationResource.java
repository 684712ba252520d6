package com.salesai.conversation.capture;

import com.salesai.conversation.customer.CallSubjects;
import com.salesai.conversation.transcript.SegmentPage;
import com.salesai.conversation.transcript.SegmentView;
import com.salesai.conversation.transcript.Segments;
import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import com.salesai.platform.web.ETags;
import com.salesai.platform.web.Limit;
import com.salesai.platform.web.Page;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Conversations over REST. */
@Path("/api/v1/conversations")
@Tag(name = "Conversations", description = "What was said, and who talked how much")
@Produces(MediaType.APPLICATION_JSON)
class ConversationResource {
  private final CurrentCaller current;
  private final JsonWebToken token;
  private final UploadConversation upload;
  private final ConversationRepository conversations;
  private final Segments segments;
  private final SpeakersJson speakersJson;
  private final UnitOfWork unitOfWork;

  ConversationResource(
      CurrentCaller current,
      JsonWebToken token,
      UploadConversation upload,
      ConversationRepository conversations,
      Segments segments,
      SpeakersJson speakersJson,
      UnitOfWork unitOfWork) {
    this.current = current;
    this.token = token;
    this.upload = upload;
    this.conversations = conversations;
    this.segments = segments;
    this.speakersJson = speakersJson;
    this.unitOfWork = unitOfWork;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Access(role = Role.REP, scope = "conversations:write")
  @Operation(
      summary = "Upload a transcript",
      description =
          "A WebVTT file of at most 10 MiB and 50,000 cues. It is read strictly: an error names the"
              + " line. Our side is the speaker named by repSpeaker, else the one who bears the"
              + " uploader's name, else the first to speak.")
  @APIResponse(
      responseCode = "201",
      description = "Read and measured; Location names it",
      content =
          @Content(
              schema = @Schema(implementation = ConversationView.class),
              examples =
                  @ExampleObject(name = "conversation", value = ConversationExamples.CONVERSATION)))
  @APIResponse(responseCode = "413", description = "The file is too large")
  @APIResponse(
      responseCode = "422",
      description = "The file is not WebVTT, or the lead is not known")
  @APIResponse(responseCode = "503", description = "The customer's record cannot be read now")
  public Uni<Response> create(
      @RestForm("file") FileUpload file,
      @RestForm("leadId") UUID leadId,
      @RestForm("opportunityId") UUID opportunityId,
      @RestForm("title") String title,
      @RestForm("repSpeaker") String repSpeaker,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer) {
    if (file == null) {
      throw ProblemException.badRequest(
          "file.missing", "Send the transcript as the form field 'file'.");
    }
    Upload uploaded =
        new Upload(
            file.uploadedFile(),
            file.size(),
            file.fileName(),
            leadId,
            opportunityId,
            title,
            repSpeaker,
            token.<String>claim("name").orElse(null));
    return upload
        .run(current.get(), new CallSubjects.Asker(bearer, current.correlationId()), uploaded)
        .map(
            stored ->
                answer(Response.created(URI.create("/api/v1/conversations/" + stored.id)), stored));
  }

  @GET
  @Access(role = Role.REP, scope = "conversations:read")
  @Operation(summary = "List conversations, newest first")
  @APIResponse(
      responseCode = "200",
      description = "One page",
      content =
          @Content(
              schema = @Schema(implementation = ConversationPage.class),
              examples = @ExampleObject(name = "page", value = ConversationExamples.PAGE)))
  public Uni<Page<ConversationView>> list(@BeanParam ConversationFilter filter) {
    Caller caller = current.get();
    int limit = filter.limit();
    return unitOfWork
        .run(caller, session -> conversations.list(session, caller, filter))
        .map(rows -> Page.of(rows, limit, ConversationRepository::cursorOf, this::view));
  }

  @GET
  @Path("/{id}")
  @Access(role = Role.REP, scope = "conversations:read")
  @Operation(summary = "Read a conversation with its measures")
  @APIResponse(
      responseCode = "200",
      description = "The conversation",
      content =
          @Content(
              schema = @Schema(implementation = ConversationView.class),
              examples =
                  @ExampleObject(name = "conversation", value = ConversationExamples.CONVERSATION)))
  @APIResponse(responseCode = "404", description = "There is no such conversation")
  public Uni<Response> get(@PathParam("id") UUID id) {
    Caller caller = current.get();
    return unitOfWork
        .run(caller, session -> conversations.get(session, caller, id))
        .map(conversation -> answer(Response.ok(), conversation));
  }

  @GET
  @Path("/{id}/segments")
  @Access(role = Role.REP, scope = "conversations:read")
  @Operation(summary = "Read what was said, in order")
  @APIResponse(
      responseCode = "200",
      description = "One page of segments",
      content =
          @Content(
              schema = @Schema(implementation = SegmentPage.class),
              examples = @ExampleObject(name = "page", value = ConversationExamples.SEGMENTS)))
  @APIResponse(responseCode = "404", description = "There is no such conversation")
  public Uni<Page<SegmentView>> segments(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Parameter(description = "Rows of a page, 1 to 200, 50 when absent")
          Integer limit,
      @QueryParam("cursor") @Parameter(description = "page.nextCursor of the page before")
          String cursor) {
    Caller caller = current.get();
    int rows = Limit.of(limit);
    return unitOfWork.run(
        caller,
        session ->
            conversations
                .get(session, caller, id)
                .chain(found -> segments.page(session, caller, id, rows, cursor)));
  }

  private Response answer(Response.ResponseBuilder builder, Conversation conversation) {
    return builder
        .entity(view(conversation))
        .header("ETag", ETags.of(conversation.version))
        .build();
  }

  private ConversationView view(Conversation conversation) {
    return ConversationView.of(conversation, speakersJson.read(conversation.speakers));
  }
}
