package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.engine.component.CertificateTerms;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.explain.SourceRef;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What came with the energy that a bill bought beside the energy itself. See docs/formulas/ppa.md.
 *
 * @param settlementId the bill
 * @param contractCode its contract
 * @param siteCode its site
 * @param period its month
 * @param version its version
 * @param status FINAL, or DRAFT when facts were missing
 * @param purchases the purchases that state certificates or emissions, in the order of the bill
 */
public record EnergyAttributes(
    UUID settlementId,
    String contractCode,
    String siteCode,
    YearMonth period,
    int version,
    SettlementStatus status,
    List<Purchase> purchases) {

  /**
   * One purchase of energy with certificates or a stated intensity.
   *
   * @param component the charge component
   * @param vintage the month in which the energy was generated
   * @param energyMwh the energy
   * @param certificateKind what the certificates are, absent when not stated
   * @param certificates how many, absent when they stay with the seller
   * @param carbonKg emissions in kg CO2e, absent when not stated
   * @param carbonKgPerMwh emissions per MWh, absent when not stated
   * @param explanations how certificates and emissions came about
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Purchase(
      String component,
      YearMonth vintage,
      BigDecimal energyMwh,
      CertificateTerms.CertificateKind certificateKind,
      BigDecimal certificates,
      BigDecimal carbonKg,
      BigDecimal carbonKgPerMwh,
      List<Explanation> explanations) {}

  static EnergyAttributes of(Settlement bill) {
    return new EnergyAttributes(
        bill.id(),
        bill.contractCode(),
        bill.siteCode(),
        bill.period(),
        bill.version(),
        bill.status(),
        bill.lines().stream().map(line -> purchase(bill, line)).filter(Objects::nonNull).toList());
  }

  private static Purchase purchase(Settlement bill, LineView line) {
    BigDecimal certificates = figure(line, "certificates");
    BigDecimal carbonKg = figure(line, "carbonKg");
    if (certificates == null && carbonKg == null) {
      return null;
    }
    String kind = line.determinants().get("certificateKind");
    return new Purchase(
        line.component(),
        bill.period(),
        line.quantity(),
        kind == null ? null : CertificateTerms.CertificateKind.valueOf(kind),
        certificates,
        carbonKg,
        figure(line, "carbonKgPerMwh"),
        Map.of("certificates", "certificates", "carbonKg", "kg CO2e").entrySet().stream()
            .filter(each -> line.determinants().containsKey(each.getKey()))
            .sorted(Map.Entry.<String, String>comparingByKey().reversed())
            .map(each -> explanation(bill, line, each.getKey(), each.getValue()))
            .toList());
  }

  private static Explanation explanation(Settlement bill, LineView line, String name, String unit) {
    String perMwh = name + "PerMwh";
    String id = bill.id().toString();
    SourceRef source =
        new SourceRef(
            "energy-contracts",
            "settlement",
            id,
            "/api/energy-contracts/v1/settlements/" + id + "?explain=true");
    String origin = "line " + line.lineNo() + " of the bill, version " + bill.version();
    return Explanation.of(line.component() + ", " + name, figure(line, name), unit)
        .by("energyMwh × " + perMwh, "ppa.md")
        .input("energyMwh", line.quantity(), "MWh", origin, source)
        .input(perMwh, figure(line, perMwh), unit + "/MWh", origin, source)
        .build();
  }

  private static BigDecimal figure(LineView line, String name) {
    String value = line.determinants().get(name);
    return value == null ? null : new BigDecimal(value);
  }
}
