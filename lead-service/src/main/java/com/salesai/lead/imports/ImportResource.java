package com.salesai.lead.imports;

import com.salesai.platform.tenancy.CurrentCaller;
import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import com.salesai.platform.web.FieldError;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** REST of lead imports. */
@Path("/api/v1/leads/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class ImportResource {
  private static final String QUEUED =
      """
      {"id":"019aa1f0-5c1e-7000-8000-0000000000e1","status":"queued","total":1200,"processed":0,
       "created":0,"updated":0,"duplicates":0,"rejected":0,"errors":[],
       "createdAt":"2026-11-21T09:00:00Z","updatedAt":"2026-11-21T09:00:00Z"}""";
  private static final String COMPLETED =
      """
      {"id":"019aa1f0-5c1e-7000-8000-0000000000e1","status":"completed","total":1200,
       "processed":1200,"created":1150,"updated":0,"duplicates":48,"rejected":2,
       "errors":[{"line":17,"field":"email","code":"lead.email-syntax",
         "detail":"This is not an e-mail address."},
        {"line":901,"code":"csv.cells","detail":"The row has 4 cells, the header 7."}],
       "createdAt":"2026-11-21T09:00:00Z","updatedAt":"2026-11-21T09:00:02Z"}""";
  private static final String CANCELLED =
      """
      {"id":"019aa1f0-5c1e-7000-8000-0000000000e1","status":"running","total":1200,
       "processed":400,"created":400,"updated":0,"duplicates":0,"rejected":0,"errors":[],
       "createdAt":"2026-11-21T09:00:00Z","updatedAt":"2026-11-21T09:00:01Z"}""";

  private final CurrentCaller caller;
  private final LeadImports imports;

  ImportResource(CurrentCaller caller, LeadImports imports) {
    this.caller = caller;
    this.imports = imports;
  }

  @POST
  @Access(role = Role.MANAGER)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Import leads from a CSV file",
      description =
          "Form field file: CSV in UTF-8 whose first row names the columns; comma, semicolon or tab."
              + " Columns that are not known become attributes. Form field mode: create (a known"
              + " e-mail address is a duplicate) or upsert (it is updated).")
  @APIResponse(
      responseCode = "202",
      description = "The import is queued; ask Location how it stands",
      content =
          @Content(
              schema = @Schema(implementation = ImportView.class),
              examples = @ExampleObject(name = "queued", value = QUEUED)))
  @APIResponse(responseCode = "422", description = "import.header, import.empty, import.encoding")
  public Uni<Response> importLeads(
      @RestForm("file") FileUpload file, @RestForm("mode") String mode) {
    if (file == null) {
      throw ProblemException.unprocessable(
          "import.no-file",
          "Send the file in the form field 'file'.",
          new FieldError("file", "field.not-null", "A CSV file."));
    }
    return imports
        .start(caller.get(), file.uploadedFile(), mode)
        .map(
            view ->
                Response.accepted(view)
                    .location(URI.create("/api/v1/leads/imports/" + view.id()))
                    .build());
  }

  @GET
  @Path("/{id}")
  @Access(role = Role.MANAGER)
  @Operation(summary = "Read how an import stands")
  @APIResponse(
      responseCode = "200",
      description = "The import",
      content =
          @Content(
              schema = @Schema(implementation = ImportView.class),
              examples = @ExampleObject(name = "completed", value = COMPLETED)))
  @APIResponse(responseCode = "404", description = "lead-import.not-found")
  public Uni<ImportView> getImport(@PathParam("id") UUID id) {
    return imports.get(caller.get(), id);
  }

  @POST
  @Path("/{id}/cancellations")
  @Access(role = Role.MANAGER)
  @Operation(
      summary = "Stop an import",
      description = "It ends after the rows it is reading; leads that are in stay.")
  @APIResponse(
      responseCode = "202",
      description = "The import, about to stop",
      content =
          @Content(
              schema = @Schema(implementation = ImportView.class),
              examples = @ExampleObject(name = "stopping", value = CANCELLED)))
  public Uni<Response> cancelImport(@PathParam("id") UUID id) {
    return imports.cancel(caller.get(), id).map(view -> Response.accepted(view).build());
  }
}
