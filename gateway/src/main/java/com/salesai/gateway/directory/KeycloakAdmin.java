package com.salesai.gateway.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The part of Keycloak's admin REST API that the directory uses, for the realm of the tokens. The
 * client {@code salesai-directory} signs in for it; its token is kept until shortly before it ends.
 *
 * @see <a href="https://www.keycloak.org/docs-api/latest/rest-api/index.html">Keycloak Admin REST
 *     API</a>
 */
@Path("/")
@RegisterRestClient(configKey = "keycloak")
@OidcClientFilter("directory")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface KeycloakAdmin {

  /** A user as Keycloak shows it. What is sent back replaces everything, so read before writing. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  final class User {
    public String id;
    public String username;
    public String email;
    public String firstName;
    public String lastName;
    public Boolean enabled;
    public Boolean emailVerified;
    public Long createdTimestamp;
    public Map<String, List<String>> attributes = new HashMap<>();
    public List<String> requiredActions = new ArrayList<>();
    public List<String> groups;

    String attribute(String name) {
      return first(attributes, name);
    }
  }

  /** A group: an organization on the top level, its teams below. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  final class Group {
    public String id;
    public String name;
    public String path;
    public Map<String, List<String>> attributes = new HashMap<>();

    String attribute(String name) {
      return first(attributes, name);
    }

    void attribute(String name, String value) {
      if (value == null) {
        attributes.remove(name);
      } else {
        attributes.put(name, List.of(value));
      }
    }
  }

  /** A realm role. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record RealmRole(String id, String name) {}

  /** A password to set. */
  record Credential(String type, String value, boolean temporary) {}

  /** Keycloak said no. */
  final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refusal(int status) {
      super("Keycloak answered " + status, null, false, false);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  @ClientExceptionMapper
  static RuntimeException refusal(Response response) {
    return response.getStatus() >= 400 ? new Refusal(response.getStatus()) : null;
  }

  private static String first(Map<String, List<String>> attributes, String name) {
    List<String> values = attributes == null ? null : attributes.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  @GET
  @Path("groups")
  Uni<List<Group>> groups(
      @QueryParam("search") String name,
      @QueryParam("exact") boolean exact,
      @QueryParam("briefRepresentation") boolean brief,
      @QueryParam("populateHierarchy") boolean hierarchy);

  @GET
  @Path("groups/{id}")
  Uni<Group> group(@PathParam("id") String id);

  @GET
  @Path("groups/{id}/children")
  Uni<List<Group>> children(
      @PathParam("id") String id,
      @QueryParam("briefRepresentation") boolean brief,
      @QueryParam("max") int max);

  @POST
  @Path("groups/{id}/children")
  Uni<Response> createChild(@PathParam("id") String id, Group group);

  @PUT
  @Path("groups/{id}")
  Uni<Void> updateGroup(@PathParam("id") String id, Group group);

  @DELETE
  @Path("groups/{id}")
  Uni<Void> deleteGroup(@PathParam("id") String id);

  @GET
  @Path("groups/{id}/members")
  Uni<List<User>> members(
      @PathParam("id") String id,
      @QueryParam("first") int first,
      @QueryParam("max") int max,
      @QueryParam("briefRepresentation") boolean brief);

  @GET
  @Path("users/{id}")
  Uni<User> user(@PathParam("id") String id);

  @POST
  @Path("users")
  Uni<Response> createUser(User user);

  @PUT
  @Path("users/{id}")
  Uni<Void> updateUser(@PathParam("id") String id, User user);

  @DELETE
  @Path("users/{id}")
  Uni<Void> deleteUser(@PathParam("id") String id);

  @GET
  @Path("users/{id}/groups")
  Uni<List<Group>> groupsOf(@PathParam("id") String id);

  @PUT
  @Path("users/{id}/groups/{group}")
  Uni<Void> join(@PathParam("id") String id, @PathParam("group") String group);

  @DELETE
  @Path("users/{id}/groups/{group}")
  Uni<Void> leave(@PathParam("id") String id, @PathParam("group") String group);

  @GET
  @Path("users/{id}/role-mappings/realm")
  Uni<List<RealmRole>> rolesOf(@PathParam("id") String id);

  @POST
  @Path("users/{id}/role-mappings/realm")
  Uni<Void> grant(@PathParam("id") String id, List<RealmRole> roles);

  @DELETE
  @Path("users/{id}/role-mappings/realm")
  Uni<Void> revoke(@PathParam("id") String id, List<RealmRole> roles);

  @GET
  @Path("roles/{name}")
  Uni<RealmRole> role(@PathParam("name") String name);

  @PUT
  @Path("users/{id}/reset-password")
  Uni<Void> setPassword(@PathParam("id") String id, Credential credential);

  @PUT
  @Path("users/{id}/execute-actions-email")
  Uni<Void> sendActionsMail(
      @PathParam("id") String id,
      @QueryParam("client_id") String client,
      @QueryParam("redirect_uri") String redirect,
      List<String> actions);

  @POST
  @Path("users/{id}/logout")
  Uni<Void> endSessions(@PathParam("id") String id);
}
