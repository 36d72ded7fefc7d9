package io.wattledger.energycontracts.credit;

import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.paging.WholeList;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The credits of a contract one by one, and what was posted of them. */
@Path("contracts/{code}/credits")
@Tag(name = "Power credits")
public class CreditListResource {

  private final PowerCreditService credits;

  /** Over the ledgers. */
  public CreditListResource(PowerCreditService credits) {
    this.credits = credits;
  }

  /** Each credit with the bills that it paid. */
  @GET
  @Path("lots")
  @RolesAllowed({
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "listPowerCredits",
      summary = "Each credit with the bills that it paid, oldest first, as JSON, CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = LotPage.class)))
  public Response lots(
      String code,
      @BeanParam PageRequest page,
      @Parameter(description = "csv or xlsx for a file of all credits; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(
          CreditTable.lots(code, WholeList.of(request -> credits.lots(code, request))), format);
    }
    Page<LotView> found = credits.lots(code, page);
    return Response.ok(new LotPage(found.items(), found.next())).build();
  }

  /** What was posted, oldest first. */
  @GET
  @Path("postings")
  @RolesAllowed({
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "listPowerCreditPostings",
      summary = "What was posted, oldest first, as JSON, CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CreditPostingPage.class)))
  public Response postings(
      String code,
      @BeanParam PageRequest page,
      @Parameter(description = "csv or xlsx for a file of all postings; JSON when absent.")
          @QueryParam("format")
          String format) {
    if (format != null) {
      return TableExport.response(
          CreditTable.postings(code, WholeList.of(request -> credits.postings(code, request))),
          format);
    }
    Page<CreditPosting> found = credits.postings(code, page);
    return Response.ok(new CreditPostingPage(found.items(), found.next())).build();
  }
}
