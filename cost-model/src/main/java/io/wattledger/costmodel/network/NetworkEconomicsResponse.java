package io.wattledger.costmodel.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.costmodel.network.engine.NetworkFigures;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.quantity.Satoshis;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What follows from the stated inputs; a figure whose inputs are absent is absent. See
 * docs/formulas/network-economics.md.
 *
 * @param subsidySats block subsidy in satoshi
 * @param difficulty network difficulty
 * @param networkHashrateEhs network hashrate, difficulty × 2^32 / 600
 * @param efficiencyJPerTh efficiency at the plug
 * @param btcPerDay expected BTC per day before the pool fee
 * @param hashpriceUsdPerPhDay revenue of 1 PH/s per day before the pool fee
 * @param hashcostUsdPerPhDay energy cost of 1 PH/s per day
 * @param revenueUsdPerMwh revenue per MWh at the plug before the pool fee
 * @param netRevenueUsdPerMwhAtMeter revenue per MWh at the meter after the pool fee
 * @param breakEvenPowerUsdPerKwh power price that revenue after the pool fee just pays
 * @param breakEvenPriceUsdPerBtc BTC price after the pool fee that just pays the energy
 * @param breakEvenEfficiencyJPerTh efficiency at which revenue after the pool fee just pays
 * @param kwhPerBtc energy at the meter per BTC
 * @param explanations how each figure came about, by its name; absent unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NetworkEconomicsResponse(
    Long subsidySats,
    BigDecimal difficulty,
    BigDecimal networkHashrateEhs,
    BigDecimal efficiencyJPerTh,
    BigDecimal btcPerDay,
    BigDecimal hashpriceUsdPerPhDay,
    BigDecimal hashcostUsdPerPhDay,
    BigDecimal revenueUsdPerMwh,
    BigDecimal netRevenueUsdPerMwhAtMeter,
    BigDecimal breakEvenPowerUsdPerKwh,
    BigDecimal breakEvenPriceUsdPerBtc,
    BigDecimal breakEvenEfficiencyJPerTh,
    BigDecimal kwhPerBtc,
    Map<String, Explanation> explanations) {

  static NetworkEconomicsResponse of(NetworkFigures figures, boolean explain) {
    BigDecimal subsidyBtc = figures.value("subsidyBtc");
    return new NetworkEconomicsResponse(
        subsidyBtc == null ? null : Satoshis.ofBtc(subsidyBtc).value(),
        figures.value("difficulty"),
        figures.value("networkHashrateEhs"),
        figures.value("efficiencyJPerTh"),
        figures.value("btcPerDay"),
        figures.value("hashpriceUsdPerPhDay"),
        figures.value("hashcostUsdPerPhDay"),
        figures.value("revenueUsdPerMwh"),
        figures.value("netRevenueUsdPerMwhAtMeter"),
        figures.value("breakEvenPowerUsdPerKwh"),
        figures.value("breakEvenPriceUsdPerBtc"),
        figures.value("breakEvenEfficiencyJPerTh"),
        figures.value("kwhPerBtc"),
        explain ? figures.explanations() : null);
  }
}
