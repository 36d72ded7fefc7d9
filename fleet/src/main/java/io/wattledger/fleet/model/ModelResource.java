package io.wattledger.fleet.model;

import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.paging.WholeList;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The catalogue of machine models. */
@Path("models")
@Tag(name = "Models", description = "ASIC and GPU models with their published figures and source.")
public class ModelResource {

  private final ModelService models;

  /** Over the catalogue. */
  public ModelResource(ModelService models) {
    this.models = models;
  }

  /** Models by code, as JSON, CSV or XLSX. */
  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "listModels", summary = "Models by code, as JSON, CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ModelPage.class)))
  public Response list(
      @BeanParam PageRequest page,
      @QueryParam("kind") ModelKind kind,
      @Parameter(description = "Only this maker's, in any case.") @QueryParam("maker") String maker,
      @Parameter(description = "csv or xlsx for a file of all models; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(
          ModelTable.of(WholeList.of(request -> models.list(request, kind, maker))), format);
    }
    Page<ModelView> found = models.list(page, kind, maker);
    return Response.ok(new ModelPage(found.items(), found.next())).build();
  }

  /** One model. */
  @GET
  @Path("{code}")
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "getModel", summary = "One model")
  public ModelView get(String code) {
    return models.get(code);
  }

  /** Add a model of your own. */
  @POST
  @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
  @ResponseStatus(201)
  @Operation(operationId = "createModel", summary = "Add a model of your own")
  public RestResponse<ModelView> create(@NotNull @Valid ModelRequest request) {
    ModelView created = models.create(request);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, created)
        .header(HttpHeaders.LOCATION, "/api/fleet/v1/models/" + created.code())
        .build();
  }
}
