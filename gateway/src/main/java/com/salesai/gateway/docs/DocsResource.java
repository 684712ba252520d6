package com.salesai.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The API's documentation; open to everybody, it holds no data. */
@Path("/api/v1")
@PermitAll
class DocsResource {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors 'self'";

  /** Files of the page: where each is on the class path, and what it is. */
  private static final Map<String, String> TYPES =
      Map.of(
          "swagger-ui.css", "text/css",
          "swagger-ui-bundle.js", "text/javascript",
          "docs.js", "text/javascript");

  private final PublicDocument document;
  private final DocsFiles files;

  DocsResource(PublicDocument document, DocsFiles files) {
    this.document = document;
    this.files = files;
  }

  @GET
  @Path("openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Uni<JsonNode> openApi() {
    return document.get().map(merged -> merged);
  }

  @GET
  @Path("docs")
  @Operation(hidden = true)
  public Response page() {
    return file("index.html", "text/html;charset=UTF-8");
  }

  @GET
  @Path("docs/{file}")
  @Operation(hidden = true)
  public Response part(@PathParam("file") String file) {
    String type = TYPES.get(file);
    if (type == null) {
      throw new NotFoundException();
    }
    return file(file, type + ";charset=UTF-8");
  }

  private Response file(String name, String type) {
    InputStream content = files.open(name);
    return Response.ok(content, type)
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "public, max-age=3600")
        .build();
  }
}
