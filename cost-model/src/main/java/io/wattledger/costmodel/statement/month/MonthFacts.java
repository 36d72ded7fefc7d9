package io.wattledger.costmodel.statement.month;

import io.wattledger.costmodel.capital.engine.DayCount;
import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.SharingDriver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Every fact that a month's statement uses, as its source stated it, each with the version at the
 * source. This is what a close stores and hashes (docs/formulas/statement-hash.md); lists are in a
 * fixed order so that equal facts have equal hashes.
 *
 * @param period the UTC month
 * @param currency ISO 4217 code of the statement's currency
 * @param sites the company's sites, by code
 * @param contracts energy contracts active in the month, by code
 * @param bills the newest settlement of each contract for the month, by contract
 * @param batches mining asset batches in service or written down in the month, by code
 * @param debts debt instruments with a cost in the month, by code
 * @param costs maintenance, overhead and other stated costs of the month, by code
 * @param payouts pool payouts of the UTC month, by site, pool, day, reference
 * @param closes daily closes of the UTC month, by date
 */
public record MonthFacts(
    YearMonth period,
    String currency,
    List<Site> sites,
    List<Contract> contracts,
    List<Bill> bills,
    List<Batch> batches,
    List<Debt> debts,
    List<StatedCost> costs,
    List<Payout> payouts,
    List<DailyClose> closes) {

  /** Copies the lists. */
  public MonthFacts {
    sites = List.copyOf(sites);
    contracts = List.copyOf(contracts);
    bills = List.copyOf(bills);
    batches = List.copyOf(batches);
    debts = List.copyOf(debts);
    costs = List.copyOf(costs);
    payouts = List.copyOf(payouts);
    closes = List.copyOf(closes);
  }

  /**
   * A site of fleet.
   *
   * @param code its code
   * @param name its name
   * @param powerCapacityKw its power capacity in kW
   * @param pue power usage effectiveness, 1 or more
   * @param version its version at the source, null where the source keeps none
   */
  public record Site(
      String code, String name, BigDecimal powerCapacityKw, BigDecimal pue, String version) {}

  /**
   * A contract of energy-contracts.
   *
   * @param code its code
   * @param name its name
   * @param siteCode the site it supplies
   */
  public record Contract(String code, String name, String siteCode) {}

  /**
   * The mining share of a settlement.
   *
   * @param id the settlement's id
   * @param contractCode its contract
   * @param siteCode its site
   * @param version its version
   * @param complete whether the bill is final; a draft is not counted
   * @param currency ISO 4217 code
   * @param timeZone the zone in which the contract counts its month
   * @param inputsHash hash of the bill's inputs, as its source states it
   * @param miningKwh energy metered for mining in kWh
   * @param lines amounts of the bill's lines that fall on mining
   * @param missing why the bill is a draft
   */
  public record Bill(
      String id,
      String contractCode,
      String siteCode,
      int version,
      boolean complete,
      String currency,
      String timeZone,
      String inputsHash,
      BigDecimal miningKwh,
      List<BillLine> lines,
      List<Reason> missing) {

    /** Copies the lists. */
    public Bill {
      lines = List.copyOf(lines);
      missing = List.copyOf(missing);
    }
  }

  /**
   * One line of a bill's mining share.
   *
   * @param lineNo the line's number on the bill
   * @param component the contract's component
   * @param billAmount the whole line
   * @param amount the part that falls on mining
   */
  public record BillLine(int lineNo, String component, BigDecimal billAmount, BigDecimal amount) {}

  /**
   * Why a source could not finish its fact.
   *
   * @param code the source's code
   * @param detail in words
   */
  public record Reason(String code, String detail) {}

  /**
   * An asset batch of fleet, for mining.
   *
   * @param id its id
   * @param code its code
   * @param siteCode its site
   * @param machines whether it is machines, false for infrastructure
   * @param modelCode its machine model, null for infrastructure
   * @param daysInService UTC days of the month in service
   * @param thHours nameplate terahash per second times hours in service, null when unknown
   * @param description what it is
   * @param quantity number of equal assets
   * @param unitCost cost of one
   * @param salvageValuePerUnit expected back for one at the end of its life
   * @param currency ISO 4217 code
   * @param usefulLifeMonths its useful life
   * @param inServiceOn the day it went into service, null before
   * @param retiredOn the day it was retired or sold, null before
   * @param writeDowns impairments
   * @param version its version at the source, null where the source keeps none
   */
  public record Batch(
      String id,
      String code,
      String siteCode,
      boolean machines,
      String modelCode,
      int daysInService,
      BigDecimal thHours,
      String description,
      int quantity,
      BigDecimal unitCost,
      BigDecimal salvageValuePerUnit,
      String currency,
      int usefulLifeMonths,
      LocalDate inServiceOn,
      LocalDate retiredOn,
      List<WriteDown> writeDowns,
      String version) {

    /** Copies the list. */
    public Batch {
      writeDowns = List.copyOf(writeDowns);
    }

    /** Whether its machines could mine in the month. */
    boolean mined() {
      return machines && daysInService > 0;
    }
  }

  /**
   * An impairment.
   *
   * @param on its day
   * @param carryingAmount what the whole batch is worth in the books afterwards
   * @param reason why
   */
  public record WriteDown(LocalDate on, BigDecimal carryingAmount, String reason) {}

  /**
   * A debt instrument.
   *
   * @param id its id
   * @param version its version
   * @param code its code
   * @param kind what it is, for people
   * @param principal what was drawn
   * @param currency ISO 4217 code
   * @param annualRatePercent nominal annual rate
   * @param dayCount how interest is counted
   * @param drawnOn first day that bears interest
   * @param maturesOn day of the final repayment
   * @param levelPayments number of level payments, null when there are none
   * @param repayments stated repayments of principal
   * @param debtCost costs of raising it, null when there are none
   * @param debtCostMonths over how many months they are spread, null without such costs
   * @param debtCostFrom the first of these months, null without such costs
   * @param monthlyFee agency fee per month, null when there is none
   * @param miningSharePercent the part that mining bears, 0 to 100
   * @param siteCode the site it finances, null for the company
   * @param driver by what the company's part is shared, null with a site
   */
  public record Debt(
      String id,
      int version,
      String code,
      String kind,
      BigDecimal principal,
      String currency,
      BigDecimal annualRatePercent,
      DayCount dayCount,
      LocalDate drawnOn,
      LocalDate maturesOn,
      Integer levelPayments,
      List<PrincipalPayment> repayments,
      BigDecimal debtCost,
      Integer debtCostMonths,
      YearMonth debtCostFrom,
      BigDecimal monthlyFee,
      BigDecimal miningSharePercent,
      String siteCode,
      SharingDriver driver) {

    /** Copies the list. */
    public Debt {
      repayments = List.copyOf(repayments);
    }
  }

  /**
   * A repayment of principal.
   *
   * @param on its day
   * @param amount the principal paid
   */
  public record PrincipalPayment(LocalDate on, BigDecimal amount) {}

  /**
   * A cost that finance states: maintenance, cooling, overhead.
   *
   * @param id its id
   * @param version its version
   * @param code its code
   * @param component where it stands on the statement
   * @param description what it is
   * @param document invoice or other document, null when none is stated
   * @param amount the whole amount
   * @param currency ISO 4217 code
   * @param miningSharePercent the part that mining bears, 0 to 100
   * @param siteCode its site, null when shared
   * @param modelCode its machine model, null when it concerns none
   * @param driver by what it is shared, null with a site
   */
  public record StatedCost(
      String id,
      int version,
      String code,
      CostComponent component,
      String description,
      String document,
      BigDecimal amount,
      String currency,
      BigDecimal miningSharePercent,
      String siteCode,
      String modelCode,
      SharingDriver driver) {}

  /**
   * A pool payout.
   *
   * @param id its id
   * @param version its version
   * @param siteCode the site whose machines earned it
   * @param pool the pool
   * @param day the UTC day it was earned
   * @param grossSats satoshi before the pool fee
   * @param poolFeeSats the pool fee in satoshi
   * @param reference the pool's reference
   */
  public record Payout(
      String id,
      int version,
      String siteCode,
      String pool,
      LocalDate day,
      long grossSats,
      long poolFeeSats,
      String reference) {}

  /**
   * A day's closing price.
   *
   * @param date the UTC day
   * @param priceUsd US dollars per BTC
   * @param version its version
   * @param source where it comes from
   * @param suspicious whether it waits for release and is not used
   */
  public record DailyClose(
      LocalDate date, BigDecimal priceUsd, int version, String source, boolean suspicious) {}
}
