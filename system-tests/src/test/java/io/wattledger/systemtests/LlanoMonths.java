package io.wattledger.systemtests;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A contract of every common clause, the meters of its site and what they, the utility and the grid
 * deliver for October and November 2024, when the clocks went back.
 */
final class LlanoMonths {

  static final String ENERGY = "/api/energy-contracts/v1/";
  static final String CONTRACT = "llano-power";
  static final String MAIN = "llano-main";
  static final String HALL = "llano-hall";
  static final String SERIES = "llano-hub";

  /** A reading above the breaker, which was a real one. */
  static final LlanoQuarter SURGE = at("2024-11-13T20:00:00Z").taking(6_300_000);

  /** The first quarter of the hour of which the file has no readings. */
  static final LlanoQuarter GAP = at("2024-11-20T15:00:00Z");

  /** A quarter-hour in which power was dear, and what a late reading says of it. */
  static final LlanoQuarter CORRECTED = firstDear().taking(700_000);

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu");
  private static final int GAP_QUARTERS = 4;

  private LlanoMonths() {}

  /** Enters contract, meters, series and what their files look like. */
  static void enter(Api api) {
    post(api, "price-series", seriesOf(SERIES)).statusCode(201);
    put(
            api,
            "price-series/" + SERIES + "/source",
            "{'layout': 'ERCOT_REAL_TIME', 'point': 'HB_LLANO'}")
        .statusCode(200);
    post(api, "contracts", contract()).statusCode(201);
    post(api, "meters", meter(MAIN, "'role': 'MAIN', 'use': 'MINING', 'breakerKw': '25000'"))
        .statusCode(201);
    post(
            api,
            "meters",
            meter(
                HALL,
                "'role': 'SUBMETER', 'use': 'AI', 'consumerRef': 'hall', 'breakerKw': '1500'"))
        .statusCode(201);
    put(
            api,
            "meters/" + MAIN + "/file-layout",
            """
            {'timeColumn': 'Interval end', 'timeFormat': 'MM/dd/yyyy HH:mm', 'timeZone': 'America/Chicago',
             'label': 'ENDING', 'repeatedHour': 'FLAGGED', 'flagColumn': 'DST', 'flagValue': 'Y',
             'valueColumn': 'kWh', 'unit': 'AS_STORED'}""")
        .statusCode(200);
  }

  static String seriesOf(String code) {
    return "{'code': '%s', 'name': 'Llano hub, real time', 'unit': 'USD/MWh', 'intervalMinutes': 15,"
            .formatted(code)
        + " 'timeZone': 'America/Chicago'}";
  }

  private static String contract() {
    return """
        {'code': 'llano-power', 'name': 'Llano block with delivery', 'siteCode': 'pecos', 'supplier': 'Llano Retail',
         'kind': 'SUPPLY', 'timeZone': 'America/Chicago', 'currency': 'USD',
         'versions': [{'effectiveFrom': '2024-08-01', 'effectiveTo': '2025-08-01', 'note': 'One year', 'components': [
           {'type': 'FIXED_BLOCK', 'name': 'Block', 'blockKw': '10000', 'pricePerMwh': '31.25', 'takeOrPay': true,
            'sellBack': {'priceSeries': 'llano-hub', 'feePerMwh': '1.50',
              'credit': {'offsets': 'ENERGY', 'maxBillPercent': '50'}}},
           {'type': 'INDEX_ENERGY', 'name': 'Excess', 'quantity': 'ABOVE_BLOCK', 'priceSeries': 'llano-hub',
            'lossPercent': '2.15', 'lossesOn': 'PRICE', 'adderPerMwh': '3.25'},
           {'type': 'TOU_ENERGY', 'name': 'Delivery', 'periods': [
             {'name': 'on-peak', 'pricePerMwh': '9.70', 'when': [{'days': ['WEEKDAY'], 'from': '13:00', 'to': '19:00'}]},
             {'name': 'off-peak', 'pricePerMwh': '4.15', 'allOtherHours': true}]},
           {'type': 'DEMAND', 'name': 'Demand', 'pricePerKw': '7.90', 'windowMinutes': 15,
            'ratchets': [{'percent': '80', 'months': 11, 'peaks': [{'month': '2024-07', 'kw': '16000'}]}],
            'allocation': {'method': 'BILLED_PEAK'}},
           {'type': 'FIXED_CHARGE', 'name': 'Meter', 'amountPerMonth': '1940.00',
            'allocation': {'method': 'FIXED_SHARE', 'percentByUse': {'AI': '20'}}},
           {'type': 'TAX', 'name': 'Tax', 'percent': '6.25', 'appliesTo': ['Delivery', 'Demand', 'Meter']}]}]}""";
  }

  private static String meter(String code, String members) {
    return "{'code': '%s', 'siteCode': 'pecos', 'contractCode': '%s', 'intervalMinutes': 15, %s}"
        .formatted(code, CONTRACT, members);
  }

  /** October as the utility's portal gives it to its customers. */
  static String greenButton(List<LlanoQuarter> month) {
    String readings =
        month.stream()
            .map(
                quarter ->
                    "<IntervalReading><timePeriod><duration>900</duration><start>%d</start></timePeriod><value>%d</value></IntervalReading>"
                        .formatted(quarter.start().getEpochSecond(), quarter.wattHours()))
            .collect(Collectors.joining("\n"));
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
        <entry><link rel="self" href="/ReadingType/7"/><content><ReadingType xmlns="http://naesb.org/espi">
        <flowDirection>1</flowDirection><powerOfTenMultiplier>0</powerOfTenMultiplier><uom>72</uom></ReadingType></content></entry>
        <entry><link rel="self" href="/UsagePoint/L/MeterReading/1/IntervalBlock/1"/><content>
        <IntervalBlock xmlns="http://naesb.org/espi">%s</IntervalBlock></content></entry></feed>"""
        .formatted(readings);
  }

  /** November as the meter writes it: by the clock on the wall, without the hour of the gap. */
  static String meterFile(List<LlanoQuarter> month) {
    return month.stream()
        .filter(quarter -> !isInGap(quarter))
        .map(quarter -> quarter.start().equals(SURGE.start()) ? SURGE : quarter)
        .map(
            quarter ->
                "%s,%s,%s\n"
                    .formatted(
                        CLOCK.format(quarter.local().toLocalDateTime().plusMinutes(15)),
                        quarter.isRepeated() ? "Y" : "",
                        quarter.kwh().toPlainString()))
        .collect(Collectors.joining("", "Interval end,DST,kWh\n", ""));
  }

  /** One late reading of the main meter. */
  static String readings(LlanoQuarter late) {
    return "meterCode,startUtc,kwh\n%s,%s,%s\n"
        .formatted(MAIN, late.start(), late.kwh().toPlainString());
  }

  /** What the hall took. */
  static String hallFile(List<LlanoQuarter> months) {
    return months.stream()
        .map(
            quarter ->
                "%s,%s,%s\n".formatted(HALL, quarter.start(), quarter.hallKwh().toPlainString()))
        .collect(Collectors.joining("", "meterCode,startUtc,kwh\n", ""));
  }

  /** Prices as the grid publishes them. */
  static String prices(List<LlanoQuarter> months, String point) {
    return months.stream()
        .map(
            quarter ->
                "%s,%d,%d,%s,HU,%s,%s\n"
                    .formatted(
                        DAY.format(quarter.local()),
                        quarter.local().getHour() + 1,
                        quarter.local().getMinute() / 15 + 1,
                        point,
                        quarter.pricePerMwh().toPlainString(),
                        quarter.isRepeated() ? "Y" : "N"))
        .collect(
            Collectors.joining(
                "",
                "DeliveryDate,DeliveryHour,DeliveryInterval,SettlementPointName,SettlementPointType,"
                    + "SettlementPointPrice,DSTFlag\n",
                ""));
  }

  /** November as it is billed: with the surge, and a straight line through the gap. */
  static List<LlanoQuarter> billedNovember() {
    List<LlanoQuarter> file = LlanoQuarter.of(LlanoQuarter.NOVEMBER);
    int gap = file.indexOf(GAP);
    long before = file.get(gap - 1).wattHours();
    long step = (file.get(gap + GAP_QUARTERS).wattHours() - before) / (GAP_QUARTERS + 1);
    return file.stream()
        .map(quarter -> quarter.start().equals(SURGE.start()) ? SURGE : quarter)
        .map(
            quarter ->
                isInGap(quarter)
                    ? quarter.taking(before + step * (file.indexOf(quarter) - gap + 1))
                    : quarter)
        .toList();
  }

  /** October with the late reading. */
  static List<LlanoQuarter> correctedOctober() {
    return LlanoQuarter.of(LlanoQuarter.OCTOBER).stream()
        .map(quarter -> quarter.start().equals(CORRECTED.start()) ? CORRECTED : quarter)
        .toList();
  }

  private static boolean isInGap(LlanoQuarter quarter) {
    long seconds = quarter.start().getEpochSecond() - GAP.start().getEpochSecond();
    return seconds >= 0 && seconds < GAP_QUARTERS * 900;
  }

  private static LlanoQuarter at(String start) {
    return LlanoQuarter.of(LlanoQuarter.NOVEMBER).stream()
        .filter(quarter -> quarter.start().equals(Instant.parse(start)))
        .findFirst()
        .orElseThrow();
  }

  private static LlanoQuarter firstDear() {
    return LlanoQuarter.of(LlanoQuarter.OCTOBER).stream()
        .skip(1_000)
        .filter(quarter -> quarter.kwh().intValue() < 1_000)
        .findFirst()
        .orElseThrow();
  }

  /** Imports a file whole. */
  static void upload(Api api, String kind, String type, String file) {
    api.as("api-energy")
        .contentType(type)
        .body(file)
        .post(ENERGY + "imports/" + kind)
        .then()
        .statusCode(200)
        .body("status", equalTo("APPLIED"));
  }

  static ValidatableResponse settle(Api api, YearMonth month) {
    return post(
        api, "settlements", "{'contractCode': '%s', 'period': '%s'}".formatted(CONTRACT, month));
  }

  static ValidatableResponse post(Api api, String path, String body) {
    return api.as("api-energy")
        .contentType("application/json")
        .body(body.replace('\'', '"'))
        .post(ENERGY + path)
        .then();
  }

  static ValidatableResponse put(Api api, String path, String body) {
    return api.as("api-energy")
        .contentType("application/json")
        .body(body.replace('\'', '"'))
        .put(ENERGY + path)
        .then();
  }
}
