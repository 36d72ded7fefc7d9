package io.wattledger.gateway.credentials;

import io.wattledger.gateway.customers.OwnOrganization;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** API credentials of the caller's own organization, which the token names. */
@Path("my-organization/api-credentials")
@Tag(name = "My organization")
public class MyApiCredentialsResource {

  private final OwnOrganization own;
  private final ApiCredentialService credentials;

  MyApiCredentialsResource(OwnOrganization own, ApiCredentialService credentials) {
    this.own = own;
    this.credentials = credentials;
  }

  /** Credentials by name. */
  @GET
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(operationId = "listMyApiCredentials", summary = "API credentials by name")
  public Page<ApiCredential> list(@BeanParam PageRequest page) {
    return credentials.list(CredentialScope.of(own.id()), page);
  }

  /** One credential. */
  @GET
  @Path("{clientId}")
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(operationId = "getMyApiCredential", summary = "One API credential")
  public ApiCredential get(String clientId) {
    return credentials.get(CredentialScope.of(own.id()), clientId);
  }

  /** Make a credential. */
  @POST
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "createMyApiCredential",
      summary = "Make an API credential",
      description = "The answer shows the secret, once.")
  public NewSecret create(@NotNull @Valid ApiCredentialText request) {
    return credentials.create(
        new ApiCredentialRequest(request.name(), request.description(), null, own.idForChange()));
  }

  /** Change name and description. */
  @PUT
  @Path("{clientId}")
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(
      operationId = "describeMyApiCredential",
      summary = "Change name and description of an API credential")
  public ApiCredential describe(String clientId, @NotNull @Valid ApiCredentialText text) {
    return credentials.describe(forChange(), clientId, text);
  }

  /** Rotate the secret. */
  @POST
  @Path("{clientId}/secret")
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(
      operationId = "rotateMyApiSecret",
      summary = "Make a new secret; the one before is refused from now on",
      description = "The answer shows the new secret, once.")
  public NewSecret rotateSecret(String clientId) {
    return credentials.rotateSecret(forChange(), clientId);
  }

  /** Disable. */
  @POST
  @Path("{clientId}/disable")
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(
      operationId = "disableMyApiCredential",
      summary = "Give an API credential no more tokens")
  public ApiCredential disable(String clientId) {
    return credentials.enable(forChange(), clientId, false);
  }

  /** Enable. */
  @POST
  @Path("{clientId}/enable")
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(operationId = "enableMyApiCredential", summary = "Give an API credential tokens again")
  public ApiCredential enable(String clientId) {
    return credentials.enable(forChange(), clientId, true);
  }

  /** Delete. */
  @DELETE
  @Path("{clientId}")
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(operationId = "deleteMyApiCredential", summary = "Delete an API credential")
  public void delete(String clientId) {
    credentials.delete(forChange(), clientId);
  }

  private CredentialScope forChange() {
    return CredentialScope.of(own.idForChange());
  }
}
