package io.wattledger.gateway.reports.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/**
 * A power bill as energy-contracts states it.
 *
 * @param id its id
 * @param contractCode its contract
 * @param siteCode its site
 * @param version its version
 * @param status FINAL or DRAFT
 * @param currency ISO 4217 code
 * @param total what the bill charges
 * @param timeZone the zone in which the contract counts its month
 * @param shares the bill by use
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PowerBill(
    String id,
    String contractCode,
    String siteCode,
    int version,
    String status,
    String currency,
    BigDecimal total,
    String timeZone,
    List<Share> shares) {

  /** Fills in what may be left out. */
  public PowerBill {
    shares = shares == null ? List.of() : List.copyOf(shares);
  }

  /** What falls on a use. */
  public BigDecimal amount(String use) {
    return shares.stream()
        .filter(share -> share.use().equals(use))
        .map(Share::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Metered energy of all uses in kWh. */
  public BigDecimal energyKwh() {
    return shares.stream().map(Share::energyKwh).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * The part of the bill that falls on one use or consumer.
   *
   * @param use MINING, AI or HOSTED
   * @param energyKwh metered energy
   * @param amount its part of the bill
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Share(String use, BigDecimal energyKwh, BigDecimal amount) {}
}
