package io.wattledger.aihosting.customer;

import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.paging.WholeList;
import io.wattledger.service.revision.Revision;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Customers, for staff. */
@Path("customers")
@Tag(name = "Customers", description = "Who rents GPUs, and under which plan.")
public class CustomerResource {

  private final CustomerService customers;

  /** Over the customers. */
  public CustomerResource(CustomerService customers) {
    this.customers = customers;
  }

  /** Customers by code, as JSON, CSV or XLSX. */
  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(operationId = "listCustomers", summary = "Customers by code, as JSON, CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CustomerPage.class)))
  public Response list(
      @BeanParam PageRequest page,
      @Parameter(description = "csv or xlsx for a file of all customers; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(CustomerTable.of(WholeList.of(customers::list)), format);
    }
    Page<CustomerView> found = customers.list(page);
    return Response.ok(new CustomerPage(found.items(), found.next())).build();
  }

  /** One customer. */
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
  @Operation(operationId = "getCustomer", summary = "One customer")
  public RestResponse<CustomerView> get(String code) {
    return tagged(RestResponse.Status.OK, customers.get(code)).build();
  }

  /** Enter a customer. */
  @POST
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @ResponseStatus(201)
  @Operation(operationId = "createCustomer", summary = "Enter a customer")
  public RestResponse<CustomerView> create(@NotNull @Valid CustomerRequest request) {
    CustomerView created = customers.create(request);
    return tagged(RestResponse.Status.CREATED, created)
        .header(HttpHeaders.LOCATION, "/api/ai-hosting/v1/customers/" + created.code())
        .build();
  }

  /** Change a customer as a whole. */
  @PUT
  @Path("{code}")
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @Operation(operationId = "updateCustomer", summary = "Change a customer as a whole")
  public RestResponse<CustomerView> update(
      String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid CustomerRequest request) {
    Revision revision = new Revision(ifMatch, request.version());
    return tagged(RestResponse.Status.OK, customers.update(code, request, revision)).build();
  }

  private static RestResponse.ResponseBuilder<CustomerView> tagged(
      RestResponse.Status status, CustomerView customer) {
    return RestResponse.ResponseBuilder.<CustomerView>create(status)
        .entity(customer)
        .header(HttpHeaders.ETAG, Revision.tag(customer.version()));
  }
}
