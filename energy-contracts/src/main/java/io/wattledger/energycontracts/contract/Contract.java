package io.wattledger.energycontracts.contract;

import static java.util.Comparator.naturalOrder;

import io.wattledger.energycontracts.engine.bill.ContractTerms;
import io.wattledger.energycontracts.engine.bill.VersionLayers;
import io.wattledger.kernel.time.BillingZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A power contract with all its versions.
 *
 * @param code its code
 * @param name its name
 * @param siteCode the site that it supplies
 * @param supplier who supplies
 * @param kind what kind of agreement it is
 * @param timeZone IANA zone in which its days and months are counted
 * @param currency ISO 4217 code of prices and bills
 * @param versions what was agreed, in order
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 */
public record Contract(
    String code,
    String name,
    String siteCode,
    String supplier,
    ContractKind kind,
    String timeZone,
    String currency,
    List<ContractVersion> versions,
    Instant recordedAt,
    String recordedBy) {

  /** Copies the versions. */
  public Contract {
    versions = List.copyOf(versions);
  }

  /** The contract's zone. */
  public BillingZone zone() {
    return BillingZone.of(timeZone);
  }

  /** The versions that hold in a month, each on its own days. */
  public List<ContractTerms> termsIn(YearMonth period) {
    LocalDate from = period.atDay(1);
    return VersionLayers.within(
        versions.stream().map(ContractVersion::terms).toList(), from, from.plusMonths(1));
  }

  /**
   * The local days of a month that lie in the contract's term: from the first day of its first
   * version until no version holds any more. Days between two versions belong to the term.
   */
  public LocalDays daysIn(YearMonth period) {
    LocalDate from = period.atDay(1);
    LocalDate to = from.plusMonths(1);
    LocalDate begins =
        versions.stream().map(ContractVersion::effectiveFrom).min(naturalOrder()).orElse(from);
    boolean open = versions.stream().anyMatch(version -> version.effectiveTo() == null);
    LocalDate ends =
        open
            ? to
            : versions.stream().map(ContractVersion::effectiveTo).max(naturalOrder()).orElse(to);
    return new LocalDays(begins.isAfter(from) ? begins : from, ends.isBefore(to) ? ends : to);
  }

  Contract withVersions(List<ContractVersion> all) {
    return new Contract(
        code, name, siteCode, supplier, kind, timeZone, currency, all, recordedAt, recordedBy);
  }
}
