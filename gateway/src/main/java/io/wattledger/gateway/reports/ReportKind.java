package io.wattledger.gateway.reports;

import static io.wattledger.gateway.reports.ReportFormat.CSV;
import static io.wattledger.gateway.reports.ReportFormat.ICS;
import static io.wattledger.gateway.reports.ReportFormat.PDF;
import static io.wattledger.gateway.reports.ReportFormat.XLSX;
import static io.wattledger.gateway.reports.ReportFormat.ZIP;

import com.fasterxml.jackson.annotation.JsonValue;
import io.wattledger.service.security.Roles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every report of the catalogue, in the order in which people see them. */
public enum ReportKind {
  /** Everything that finance hands to the auditor after a close. */
  CLOSE_PACK(
      "month-close-pack",
      "Month-close pack",
      "Month close",
      "The closed month on paper: statement, waterfall, sites, models, every line with its source,"
          + " bills, payouts, depreciation, debt, and the checks that tie them together.",
      List.of(XLSX, PDF, ZIP),
      Periods.MONTH,
      false,
      Readers.RESULTS),
  /** The four components of one scope. */
  COST_STATEMENT(
      "cost-statement",
      "Cost statement",
      "Month close",
      "What a coin cost: the four components, market price and result of the company, a site or a"
          + " model.",
      List.of(XLSX, CSV),
      Periods.ANY,
      true,
      Readers.RESULTS),
  /** The lines behind a statement. */
  STATEMENT_LINES(
      "statement-lines",
      "Statement lines",
      "Month close",
      "Every line behind a cost statement with the address of the record it was read from.",
      List.of(XLSX, CSV),
      Periods.ANY,
      true,
      Readers.RESULTS),
  /** Twelve months side by side. */
  COST_TREND(
      "cost-trend",
      "Twelve-month trend",
      "Trends",
      "Cost, market price and result per coin of the twelve months that end with the chosen one.",
      List.of(XLSX, CSV),
      Periods.MONTH,
      true,
      Readers.RESULTS),
  /** Bills of a month. */
  ENERGY_BILLS(
      "energy-bills",
      "Energy bills",
      "Source records",
      "The newest bill of every power contract for a month, with total and status.",
      List.of(XLSX, CSV),
      Periods.MONTH,
      false,
      Readers.STAFF),
  /** What must be done about contracts. */
  CONTRACT_DEADLINES(
      "contract-deadlines",
      "Contract deadlines",
      "Source records",
      "Notice, renewal, election and end of every power contract from the month on; a link to the"
          + " calendar keeps calendar programs up to date.",
      List.of(ICS, XLSX, CSV),
      Periods.MONTH,
      false,
      Readers.STAFF),
  /** Payouts of a month. */
  PAYOUTS(
      "payouts",
      "Pool payouts",
      "Source records",
      "Coins that the pools paid, by site and UTC day, with the pool fee.",
      List.of(XLSX, CSV),
      Periods.MONTH,
      false,
      Readers.RESULTS),
  /** What was in service. */
  ASSETS_REGISTER(
      "assets-register",
      "Assets register",
      "Source records",
      "Every asset batch that was in service during a month, with cost, life and status.",
      List.of(XLSX, CSV),
      Periods.MONTH,
      false,
      Readers.STAFF);

  /** Which periods a report takes. */
  public enum Periods {
    /** A month such as {@code 2026-10}. */
    MONTH,
    /** A month, a quarter such as {@code 2026-Q4}, or twelve months such as {@code T12-2026-10}. */
    ANY
  }

  private final String code;
  private final String title;
  private final String group;
  private final String purpose;
  private final List<ReportFormat> formats;
  private final Periods periods;
  private final boolean scoped;
  private final Set<String> readers;

  ReportKind(
      String code,
      String title,
      String group,
      String purpose,
      List<ReportFormat> formats,
      Periods periods,
      boolean scoped,
      Set<String> readers) {
    this.code = code;
    this.title = title;
    this.group = group;
    this.purpose = purpose;
    this.formats = formats;
    this.periods = periods;
    this.scoped = scoped;
    this.readers = readers;
  }

  /** The kind of that code. */
  public static Optional<ReportKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** The form that the API uses. */
  @JsonValue
  public String code() {
    return code;
  }

  /** The name that people read. */
  public String title() {
    return title;
  }

  /** The heading under which it stands. */
  public String group() {
    return group;
  }

  /** What it is for. */
  public String purpose() {
    return purpose;
  }

  /** Its forms, the usual one first. */
  public List<ReportFormat> formats() {
    return formats;
  }

  /** Which periods it takes. */
  public Periods periods() {
    return periods;
  }

  /** Whether it can be had for a site or a model alone. */
  public boolean scoped() {
    return scoped;
  }

  /** Roles that may read it. */
  public Set<String> readers() {
    return readers;
  }

  /** Groups of roles that read the same. */
  private static final class Readers {

    private static final Set<String> RESULTS =
        Set.of(
            Roles.FINANCE,
            Roles.CONTROLLER,
            Roles.EXECUTIVE,
            Roles.AUDITOR,
            Roles.ADMIN,
            Roles.SCHEDULER);

    private static final Set<String> STAFF =
        Set.of(
            Roles.OPERATOR,
            Roles.ENERGY,
            Roles.FINANCE,
            Roles.CONTROLLER,
            Roles.EXECUTIVE,
            Roles.AUDITOR,
            Roles.ADMIN,
            Roles.SCHEDULER);

    private Readers() {}
  }
}
