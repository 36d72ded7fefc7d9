package io.wattledger.gateway.person;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.wattledger.gateway.GatewaySettings;
import io.wattledger.gateway.realm.Organization;
import io.wattledger.gateway.realm.Organizations;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who am I. */
@Path("me")
@Tag(name = "Me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

  private final SecurityIdentity identity;
  private final CurrentUser user;
  private final Organizations organizations;
  private final GatewaySettings settings;

  MeResource(
      SecurityIdentity identity,
      CurrentUser user,
      Organizations organizations,
      GatewaySettings settings) {
    this.identity = identity;
    this.user = user;
    this.organizations = organizations;
    this.settings = settings;
  }

  /** The caller of this request. */
  @GET
  @Authenticated
  @Operation(
      operationId = "me",
      summary = "Who is logged in, with which roles",
      description = "The portal asks this first; any person or machine may ask it.")
  public Me me() {
    TokenClaims claims = new TokenClaims((JsonWebToken) identity.getPrincipal());
    return new Me(
        claims.text("name").orElse(user.name()),
        user.name(),
        List.copyOf(user.roles()),
        claims.text("email").orElse(null),
        expiry(claims),
        claims.organization().orElse(null),
        claims.organizationId().orElse(null),
        claims.organizationId().flatMap(this::organizationName).orElse(null),
        settings.companyName().orElse(null));
  }

  /** The name is for reading only: nobody is kept out because it cannot be asked for. */
  private Optional<String> organizationName(String id) {
    try {
      return organizations.find(id).map(Organization::name);
    } catch (ProblemException identityProviderAway) {
      return Optional.empty();
    }
  }

  private Instant expiry(TokenClaims claims) {
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    RefreshToken refreshToken = credential == null ? null : credential.getRefreshToken();
    return Optional.ofNullable(refreshToken)
        .map(RefreshToken::getToken)
        .flatMap(TokenClaims::expiryOf)
        .orElseGet(claims::expiry);
  }
}
