package io.wattledger.costmodel.statement;

import io.wattledger.costmodel.statement.engine.CoinBasis;
import io.wattledger.costmodel.statement.engine.CostDefinition;
import io.wattledger.costmodel.statement.engine.StatementScope;
import io.wattledger.kernel.time.ReportingPeriod;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a statement is asked for. */
public class StatementQuery {

  @Parameter(description = "company, site:{siteCode} or model:{modelCode}")
  @QueryParam("scope")
  @DefaultValue("company")
  String scope;

  @Parameter(description = "all-in, or cash: without depreciation and amortised debt cost")
  @QueryParam("definition")
  @DefaultValue("all-in")
  String definition;

  @Parameter(description = "gross: coins before the pool fee; net: as received, without its line")
  @QueryParam("coins")
  @DefaultValue("gross")
  String coins;

  @Parameter(description = "whether every figure carries its explanation")
  @QueryParam("explain")
  @DefaultValue("false")
  Boolean explain;

  @Parameter(description = "a close of the month; without it the month as it stands")
  @QueryParam("version")
  Integer version;

  /** A query as it comes in. */
  public StatementQuery() {}

  StatementScope scope() {
    return read("scope", scope, StatementScope::parse);
  }

  CostDefinition definition() {
    return read("definition", definition, CostDefinition::parse);
  }

  CoinBasis coins() {
    return read("coins", coins, CoinBasis::parse);
  }

  boolean explained() {
    return Boolean.TRUE.equals(explain);
  }

  static ReportingPeriod period(String text) {
    return read("period", text, ReportingPeriod::parse);
  }

  private static <T> T read(String name, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      String detail = Character.toUpperCase(e.getMessage().charAt(0)) + e.getMessage().substring(1);
      throw ProblemException.badRequest(detail + ".", new FieldError(name, e.getMessage()));
    }
  }
}
