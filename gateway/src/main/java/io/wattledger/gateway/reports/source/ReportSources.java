package io.wattledger.gateway.reports.source;

import io.wattledger.gateway.reports.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Everything that reports read, each time with the token of the one who reads. */
@ApplicationScoped
public class ReportSources {

  private static final Callee COST_MODEL = new Callee("cost-model");
  private static final Callee ENERGY = new Callee("energy-contracts");
  private static final Callee FLEET = new Callee("fleet");

  private final CostModelApi costModel;
  private final EnergyContractsApi energy;
  private final FleetApi fleet;

  ReportSources(
      @RestClient CostModelApi costModel,
      @RestClient EnergyContractsApi energy,
      @RestClient FleetApi fleet) {
    this.costModel = costModel;
    this.energy = energy;
    this.fleet = fleet;
  }

  /** A statement. */
  public StatementFigures statement(Reader reader, String period, String scope) {
    return COST_MODEL.ask(() -> costModel.statement(reader.authorization(), period, scope));
  }

  /** A statement as a file that the service makes. */
  public Path statementFile(Reader reader, String period, String scope, String format) {
    return COST_MODEL
        .ask(() -> costModel.statementFile(reader.authorization(), period, scope, format))
        .toPath();
  }

  /** Company, sites and models. */
  public List<StatementFigures> scopes(Reader reader, String period) {
    return COST_MODEL.ask(() -> costModel.scopes(reader.authorization(), period)).items();
  }

  /** All lines of the company's statement. */
  public List<StatementLine> lines(Reader reader, String period) {
    return COST_MODEL.all(
        cursor -> costModel.lines(reader.authorization(), period, Callee.pageSize(), cursor));
  }

  /** A statement's lines as a file that the service makes. */
  public Path linesFile(Reader reader, String period, String scope, String format) {
    return COST_MODEL
        .ask(() -> costModel.linesFile(reader.authorization(), period, scope, format))
        .toPath();
  }

  /** Statements of successive months. */
  public List<StatementFigures> trend(Reader reader, YearMonth from, YearMonth to, String scope) {
    return COST_MODEL
        .ask(() -> costModel.trend(reader.authorization(), from.toString(), to.toString(), scope))
        .items();
  }

  /** Where a month stands. */
  public MonthState month(Reader reader, String period) {
    return COST_MODEL.ask(() -> costModel.month(reader.authorization(), period));
  }

  /** Where every month with facts stands. */
  public List<MonthState> months(Reader reader) {
    return COST_MODEL.all(
        cursor -> costModel.months(reader.authorization(), Callee.pageSize(), cursor));
  }

  /** The newest month that is closed, if any is. */
  public Optional<YearMonth> latestClosedMonth(Reader reader) {
    return months(reader).stream()
        .filter(MonthState::closed)
        .map(month -> YearMonth.parse(month.period()))
        .max(YearMonth::compareTo);
  }

  /** Payouts of a month. */
  public List<PoolPayout> payouts(Reader reader, String period) {
    return COST_MODEL.all(
        cursor -> costModel.payouts(reader.authorization(), period, Callee.pageSize(), cursor));
  }

  /** Payouts of a month as a file that the service makes. */
  public Path payoutsFile(Reader reader, String period, String format) {
    return COST_MODEL
        .ask(() -> costModel.payoutsFile(reader.authorization(), period, format))
        .toPath();
  }

  /** Bills of a month with their split over the uses. */
  public List<PowerBill> bills(Reader reader, String period) {
    return ENERGY.all(
        cursor -> energy.bills(reader.authorization(), period, Callee.pageSize(), cursor));
  }

  /** One bill with its lines. */
  public BillFigures bill(Reader reader, UUID id) {
    return ENERGY.ask(() -> energy.bill(reader.authorization(), id));
  }

  /** The name of a power contract. */
  public String contractName(Reader reader, String code) {
    return ENERGY.ask(() -> energy.contract(reader.authorization(), code)).name();
  }

  /** Bills of a month as a file that the service makes. */
  public Path billsFile(Reader reader, String period, String format) {
    return ENERGY.ask(() -> energy.billsFile(reader.authorization(), period, format)).toPath();
  }

  /** Deadlines of contracts from a day on as a file that the service makes. */
  public Path deadlinesFile(Reader reader, String from, String format) {
    return ENERGY.ask(() -> energy.deadlinesFile(reader.authorization(), from, format)).toPath();
  }

  /** Batches in service during a month. */
  public List<AssetBatch> batches(Reader reader, String period) {
    return FLEET.all(
        cursor -> fleet.batches(reader.authorization(), period, Callee.pageSize(), cursor));
  }

  /** Batches in service during a month as a file that the service makes. */
  public Path batchesFile(Reader reader, String period, String format) {
    return FLEET.ask(() -> fleet.batchesFile(reader.authorization(), period, format)).toPath();
  }
}
