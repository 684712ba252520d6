package com.salesai.proposal.template;

import com.salesai.platform.tenancy.Role;
import com.salesai.platform.web.Access;
import com.salesai.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The templates a proposal can be written from. */
@Path("/api/v1/templates")
@Tag(name = "Templates", description = "What a proposal can be written from")
@Produces(MediaType.APPLICATION_JSON)
class TemplateResource {
  private final Templates templates;

  TemplateResource(Templates templates) {
    this.templates = templates;
  }

  @GET
  @Access(role = Role.REP, scope = "proposals:read")
  @Operation(summary = "List the proposal templates")
  @APIResponse(
      responseCode = "200",
      description = "All templates; there is one page",
      content =
          @Content(
              schema = @Schema(implementation = TemplatePage.class),
              examples =
                  @ExampleObject(
                      name = "templates",
                      value =
                          """
                          {"data":[{"id":"standard","version":1,"names":{"en":"Standard proposal","es":"Propuesta estándar"},
                          "descriptions":{"en":"Cover, proposal, prices and acceptance on a few pages.","es":"Portada, propuesta, precios y aceptación en pocas páginas."},
                          "languages":["en","es"],"validityDays":30}],"page":{"hasMore":false}}""")))
  public Uni<Page<ProposalTemplate>> list() {
    List<ProposalTemplate> all = templates.all();
    return Uni.createFrom().item(new Page<>(all, new Page.PageInfo(null, false)));
  }
}
