package io.wattledger.aihosting.capacity;

import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** GPU pools and their resources, for staff. */
@Path("pools")
@Tag(name = "Capacity", description = "GPU pools, their resources and what is excluded from them.")
public class GpuPoolResource {

  private final PoolService pools;

  /** Over the pools. */
  public GpuPoolResource(PoolService pools) {
    this.pools = pools;
  }

  /** Pools by code. */
  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "listPools", summary = "Pools by code")
  public PoolPage list(@BeanParam PageRequest page) {
    Page<PoolView> found = pools.list(page);
    return new PoolPage(found.items(), found.next());
  }

  /** One pool. */
  @GET
  @Path("{code}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "getPool", summary = "One pool")
  public PoolView get(String code) {
    return pools.get(code);
  }

  /** Enter a pool with its resources. */
  @POST
  @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
  @ResponseStatus(201)
  @Operation(operationId = "createPool", summary = "Enter a pool with its resources")
  public RestResponse<PoolView> create(@NotNull @Valid PoolRequest request) {
    PoolView created = pools.create(request);
    return RestResponse.ResponseBuilder.<PoolView>create(RestResponse.Status.CREATED)
        .entity(created)
        .location(URI.create("/api/ai-hosting/v1/pools/" + created.code()))
        .build();
  }

  /** The resources of a pool by code. */
  @GET
  @Path("{code}/resources")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "listPoolResources", summary = "The resources of a pool by code")
  public ResourcePage resources(String code, @BeanParam PageRequest page) {
    Page<ResourceView> found = pools.resources(code, page);
    return new ResourcePage(found.items(), found.next());
  }

  /** Add resources to a pool. */
  @POST
  @Path("{code}/resources")
  @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
  @ResponseStatus(201)
  @Operation(operationId = "addPoolResources", summary = "Add resources to a pool")
  public PoolView add(String code, @NotNull @Valid PoolResources request) {
    return pools.add(code, request.resources());
  }

  /** Take a resource out of service, or keep it in service. */
  @PUT
  @Path("{code}/resources/{resource}/service-end")
  @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
  @Operation(
      operationId = "putResourceServiceEnd",
      summary = "Take a resource out of service, or keep it in service")
  public ResourceView end(String code, String resource, @NotNull @Valid ServiceEnd request) {
    return pools.end(code, resource, request.inServiceTo());
  }
}
