package com.salesai.proposal.document;

import com.salesai.platform.persistence.UnitOfWork;
import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The document of a proposal, to look at and to send. */
@Path("/api/v1/proposals/{id}")
@Tag(name = "Proposals")
class DocumentResource {
  /**
   * A page without rights: no script, no form, no request of its own, in an origin of its own; only
   * its style and the pages of this site around it.
   */
  static final String POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'";

  private final CurrentCaller current;
  private final DocumentRepository documents;
  private final ReadPdf readPdf;
  private final UnitOfWork unitOfWork;

  DocumentResource(
      CurrentCaller current, DocumentRepository documents, ReadPdf readPdf, UnitOfWork unitOfWork) {
    this.current = current;
    this.documents = documents;
    this.readPdf = readPdf;
    this.unitOfWork = unitOfWork;
  }

  @GET
  @Path("/document.html")
  @Produces(MediaType.TEXT_HTML)
  @Access(role = Role.REP, scope = "proposals:read")
  @Operation(
      summary = "Read the document as a web page",
      description = "Without scripts, and without anything fetched from elsewhere.")
  @APIResponse(
      responseCode = "200",
      description = "The document",
      content =
          @Content(
              mediaType = MediaType.TEXT_HTML,
              schema = @Schema(type = SchemaType.STRING),
              examples =
                  @ExampleObject(
                      name = "page",
                      value = "<!DOCTYPE html><html lang=\"en\">…</html>")))
  @APIResponse(responseCode = "404", description = "There is no such proposal")
  public Uni<Response> html(@PathParam("id") UUID id) {
    Caller caller = current.get();
    return unitOfWork
        .run(caller, session -> documents.get(session, caller, id))
        .map(
            document ->
                answer("<!DOCTYPE html>\n" + document.html, "text/html;charset=UTF-8")
                    .header("Content-Security-Policy", POLICY)
                    .build());
  }

  @GET
  @Path("/document.pdf")
  @Produces(ProposalDocument.PDF)
  @Access(role = Role.REP, scope = "proposals:read")
  @Operation(summary = "Read the document as PDF")
  @APIResponse(
      responseCode = "200",
      description = "The document, at most 30 pages",
      content =
          @Content(
              mediaType = ProposalDocument.PDF,
              schema = @Schema(type = SchemaType.STRING, format = "binary"),
              examples = @ExampleObject(name = "file", value = "%PDF-1.7 …")))
  @APIResponse(responseCode = "404", description = "There is no such proposal")
  @APIResponse(responseCode = "503", description = "Too many documents at once; try again")
  public Uni<Response> pdf(@PathParam("id") UUID id) {
    return readPdf
        .run(current.get(), id)
        .map(
            pdf ->
                answer(pdf, ProposalDocument.PDF)
                    .header(
                        "Content-Disposition", "inline; filename=\"proposal-%s.pdf\"".formatted(id))
                    .build());
  }

  private static Response.ResponseBuilder answer(Object entity, String type) {
    return Response.ok(entity)
        .type(type)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-store");
  }
}
