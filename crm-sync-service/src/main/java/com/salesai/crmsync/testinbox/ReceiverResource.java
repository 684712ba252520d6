package com.salesai.crmsync.testinbox;

import com.salesai.platform.web.ProblemException;
import com.salesai.platform.web.PublicOperation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a test inbox receives. Not routed by the gateway; the address itself is the permission. */
@Path("/webhook-inbox/{orgId}/{token}")
class ReceiverResource {
  private final ReceiveMessage receive;
  private final TestInboxSettings settings;

  ReceiverResource(ReceiveMessage receive, TestInboxSettings settings) {
    this.receive = receive;
    this.settings = settings;
  }

  static String path(UUID orgId, String token) {
    return "/webhook-inbox/" + orgId + "/" + token;
  }

  @POST
  @PublicOperation
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Uni<Response> receive(
      @PathParam("orgId") UUID orgId,
      @PathParam("token") String token,
      @HeaderParam("webhook-id") String webhookId,
      @HeaderParam("webhook-timestamp") String timestamp,
      @HeaderParam("webhook-signature") String signature,
      byte[] body) {
    if (body.length > settings.maxBytes()) {
      throw new ProblemException(
          413,
          "webhook.too-large",
          "The test inbox takes at most %d bytes.".formatted(settings.maxBytes()),
          List.of(),
          Map.of());
    }
    return receive
        .run(orgId, token, new ReceiveMessage.Incoming(webhookId, timestamp, signature, body))
        .map(kept -> Response.noContent().build());
  }
}
