package io.wattledger.costmodel.statement;

import io.wattledger.costmodel.period.PeriodVersion;
import io.wattledger.costmodel.period.Periods;
import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.service.export.TableExport;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cost statements. */
@Path("statements")
@Tag(name = "Cost statements", description = "What a coin cost: company, sites, models.")
public class StatementResource {

  private final StatementService statements;
  private final Periods periods;

  /** Over the statements. */
  public StatementResource(StatementService statements, Periods periods) {
    this.statements = statements;
    this.periods = periods;
  }

  /** Statements of successive months. */
  @GET
  @RolesAllowed({
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.SCHEDULER
  })
  @Operation(operationId = "listStatements", summary = "Statements of successive months")
  public Page<StatementView> trend(
      @QueryParam("from") @NotNull(message = "is required, a month such as 2026-10") YearMonth from,
      @QueryParam("to") @NotNull(message = "is required, a month such as 2026-10") YearMonth to,
      @BeanParam StatementQuery query) {
    return new Page<>(statements.trend(from, to, query), null);
  }

  /** The statement of a month, quarter or trailing twelve months. */
  @GET
  @Path("{period}")
  @RolesAllowed({
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.SCHEDULER
  })
  @Operation(
      operationId = "getStatement",
      summary = "The statement of a month, quarter or trailing twelve months")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = StatementView.class)))
  public Response statement(
      @PathParam("period") String period,
      @BeanParam StatementQuery query,
      @QueryParam("format") String format) {
    StatementView view = statements.statement(period, query);
    return format == null
        ? Response.ok(view).build()
        : TableExport.response(StatementTables.statement(view), format);
  }

  /** The lines behind a statement. */
  @GET
  @Path("{period}/lines")
  @RolesAllowed({
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.SCHEDULER
  })
  @Operation(operationId = "listStatementLines", summary = "The lines behind a statement")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = LinePage.class)))
  public Response lines(
      @PathParam("period") String period,
      @BeanParam StatementQuery query,
      @QueryParam("component") CostComponent component,
      @BeanParam PageRequest page,
      @QueryParam("format") String format) {
    return format == null
        ? Response.ok(LinePage.of(statements.lines(period, query, component, page))).build()
        : TableExport.response(
            StatementTables.lines(period, statements.allLines(period, query, component)), format);
  }

  /** Company, sites and models together. */
  @GET
  @Path("{period}/scopes")
  @RolesAllowed({
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.SCHEDULER
  })
  @Operation(operationId = "getStatementScopes", summary = "Company, sites and models together")
  public Page<StatementView> scopes(
      @PathParam("period") String period, @BeanParam StatementQuery query) {
    return new Page<>(statements.scopes(period, query), null);
  }

  /** Every close of a month. */
  @GET
  @Path("{period}/versions")
  @RolesAllowed({Roles.FINANCE, Roles.CONTROLLER, Roles.EXECUTIVE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(operationId = "listStatementVersions", summary = "Every close of a month")
  public Page<PeriodVersion> versions(@PathParam("period") YearMonth period) {
    return new Page<>(periods.state(period).versions(), null);
  }
}
