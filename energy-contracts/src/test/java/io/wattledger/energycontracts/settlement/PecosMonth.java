package io.wattledger.energycontracts.settlement;

import static io.wattledger.energycontracts.Api.contract;
import static io.wattledger.energycontracts.Api.fresh;
import static io.wattledger.energycontracts.Api.mainMeter;
import static io.wattledger.energycontracts.Api.post;
import static io.wattledger.energycontracts.Api.submeter;
import static io.wattledger.energycontracts.Api.upload;
import static org.hamcrest.Matchers.equalTo;

import io.wattledger.energycontracts.Files;

/** October 2026 at Pecos: a block with sell-back, a mine and an AI hall, as stored facts. */
final class PecosMonth {

  private static final String TERMS =
      """
      [{'type':'FIXED_BLOCK','name':'block','blockKw':'52000','pricePerMwh':'27.90',
        'sellBack':{'priceSeries':'SERIES','feePerMwh':'1.50'},
        'allocation':{'method':'AT_UNIT_PRICE','uses':['AI']}},
       {'type':'INDEX_ENERGY','name':'excess','quantity':'ABOVE_BLOCK','priceSeries':'SERIES',
        'adderPerMwh':'3.25','allocation':{'method':'ONLY','use':'MINING'}},
       {'type':'ENERGY_FEE','name':'retail fee','pricePerMwh':'1.85',
        'allocation':{'method':'AT_UNIT_PRICE','uses':['AI']}},
       {'type':'COINCIDENT_PEAK','name':'4CP','tagKw':'2400','pricePerKwMonth':'5.95',
        'allocation':{'method':'ONLY','use':'MINING'}},
       {'type':'FIXED_CHARGE','name':'meter','amountPerMonth':'1940.00',
        'allocation':{'method':'FIXED_SHARE','percentByUse':{'AI':'1.5'}}}]""";

  private PecosMonth() {}

  /** Enters the contract, its price series, both meters and everything that was read. */
  static void enter(String contract, String series) {
    String main = fresh("pecos-main");
    String hall = fresh("pecos-hall");
    contract(contract, TERMS.replace("SERIES", series));
    post(
            "price-series",
            "{'code':'"
                + series
                + "','name':'Real time','unit':'USD/MWh','intervalMinutes':60,"
                + "'timeZone':'America/Chicago'}")
        .statusCode(201);
    mainMeter(main, contract, 60);
    submeter(hall, contract);
    upload(
            "meter-intervals",
            Files.hourly(main, "2026-10", i -> i < 44 ? "2000" : i < 144 ? "82670" : "52000"))
        .statusCode(200)
        .body("status", equalTo("APPLIED"))
        .body("rowsAccepted", equalTo(744));
    upload(
            "meter-intervals",
            Files.hourly(
                hall, "2026-10", i -> i < 744 - 1 ? "840" : Integer.toString(625_000 - 743 * 840)))
        .body("status", equalTo("APPLIED"));
    upload("price-points", Files.prices(series, "2026-10", i -> i < 44 ? "98.40" : "21.60"))
        .statusCode(200)
        .body("status", equalTo("APPLIED"));
  }
}
