package io.wattledger.gateway.credentials;

import io.wattledger.gateway.people.CurrentRights;
import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** API credentials of the company and of its customers, for administrators. */
@Path("api-credentials")
@Tag(name = "API credentials")
public class ApiCredentialsResource {

  private final CurrentRights rights;
  private final ApiCredentialService credentials;

  ApiCredentialsResource(CurrentRights rights, ApiCredentialService credentials) {
    this.rights = rights;
    this.credentials = credentials;
  }

  /** Credentials by name. */
  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "listApiCredentials", summary = "API credentials by name")
  public Page<ApiCredential> list(
      @BeanParam PageRequest page,
      @Parameter(description = "Only those of this customer.") @QueryParam("organizationId")
          String organizationId) {
    return credentials.list(
        organizationId == null ? CredentialScope.ALL : CredentialScope.of(organizationId), page);
  }

  /** One credential. */
  @GET
  @Path("{clientId}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "getApiCredential", summary = "One API credential")
  public ApiCredential get(String clientId) {
    return credentials.get(CredentialScope.ALL, clientId);
  }

  /** Make a credential. */
  @POST
  @RolesAllowed(Roles.ADMIN)
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "createApiCredential",
      summary = "Make an API credential",
      description = "The answer shows the secret, once.")
  public NewSecret create(@NotNull @Valid ApiCredentialRequest request) {
    rights.require(Roles.ADMIN);
    return credentials.create(request);
  }

  /** Change name and description. */
  @PUT
  @Path("{clientId}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "describeApiCredential",
      summary = "Change name and description of an API credential")
  public ApiCredential describe(String clientId, @NotNull @Valid ApiCredentialText text) {
    return credentials.describe(forChange(), clientId, text);
  }

  /** Rotate the secret. */
  @POST
  @Path("{clientId}/secret")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "rotateApiSecret",
      summary = "Make a new secret; the one before is refused from now on",
      description = "The answer shows the new secret, once.")
  public NewSecret rotateSecret(String clientId) {
    return credentials.rotateSecret(forChange(), clientId);
  }

  /** Disable. */
  @POST
  @Path("{clientId}/disable")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "disableApiCredential",
      summary = "Give an API credential no more tokens")
  public ApiCredential disable(String clientId) {
    return credentials.enable(forChange(), clientId, false);
  }

  /** Enable. */
  @POST
  @Path("{clientId}/enable")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "enableApiCredential", summary = "Give an API credential tokens again")
  public ApiCredential enable(String clientId) {
    return credentials.enable(forChange(), clientId, true);
  }

  /** Delete. */
  @DELETE
  @Path("{clientId}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "deleteApiCredential", summary = "Delete an API credential")
  public void delete(String clientId) {
    credentials.delete(forChange(), clientId);
  }

  private CredentialScope forChange() {
    rights.require(Roles.ADMIN);
    return CredentialScope.ALL;
  }
}
