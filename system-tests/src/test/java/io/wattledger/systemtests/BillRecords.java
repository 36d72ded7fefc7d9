package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands behind a bill, read through the front door as an auditor would. */
final class BillRecords {

  private static final String SALE_INPUT =
      "lines.find { it.part == 'SELL_BACK' }.explanation.inputs.find { it.name == '%s' }.source.href";

  private final Api api;

  BillRecords(Api api) {
    this.api = api;
  }

  /** The amounts of a list of lines, each by its component and part. */
  static Map<String, BigDecimal> amounts(JsonPath bill, String list) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    List<Map<String, Object>> lines = bill.getList(list);
    for (Map<String, Object> line : lines) {
      String part = line.get("part") == null ? "" : "/" + line.get("part");
      amounts.put(line.get("component") + part, decimal(line, "amount"));
    }
    return amounts;
  }

  /**
   * What a block's sale came to, from the readings and prices that the explanation of its line
   * leads to.
   */
  BigDecimal proceedsOfTheSale(String bill) {
    JsonPath explained = read(LlanoMonths.ENERGY + "settlements/" + bill + "?explain=true");
    Map<String, Map<String, Object>> readings =
        intervals(explained.getString(SALE_INPUT.formatted("soldMwh")));
    BigDecimal proceeds = BigDecimal.ZERO;
    for (Map<String, Object> price :
        intervals(explained.getString(SALE_INPUT.formatted("priceSeries"))).values()) {
      assertThat((int) price.get("version")).isPositive();
      BigDecimal unused =
          new BigDecimal("2500").subtract(decimal(readings.get(price.get("startUtc")), "kwh"));
      BigDecimal credited = decimal(price, "price").subtract(new BigDecimal("1.50"));
      proceeds = proceeds.add(unused.max(BigDecimal.ZERO).multiply(credited));
    }
    return proceeds.movePointLeft(3).setScale(2, RoundingMode.HALF_UP);
  }

  /** What the hall bears of each component; the parts of every line add up to it. */
  Map<String, BigDecimal> sharesOfTheHall(String bill, BigDecimal total) {
    JsonPath allocation = read(LlanoMonths.ENERGY + "settlements/" + bill + "/allocation");
    assertThat(allocation.getString("total")).isEqualTo(total.toPlainString());
    assertThat(allocation.getString("allocated")).isEqualTo(total.toPlainString());
    Map<String, BigDecimal> hall = new LinkedHashMap<>();
    List<Map<String, Object>> lines = allocation.getList("lines");
    for (Map<String, Object> line : lines) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Map<String, Object> part : parts(line)) {
        BigDecimal amount = decimal(part, "amount");
        sum = sum.add(amount);
        if ("AI".equals(part.get("use"))) {
          hall.merge((String) line.get("component"), amount, BigDecimal::add);
        }
      }
      assertThat(sum).isEqualTo(decimal(line, "amount"));
    }
    return hall;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> parts(Map<String, Object> line) {
    return (List<Map<String, Object>>) line.get("parts");
  }

  private static BigDecimal decimal(Map<String, Object> values, String name) {
    return new BigDecimal((String) values.get(name));
  }

  /** Every record of a source, by the start of its interval. */
  private Map<String, Map<String, Object>> intervals(String href) {
    Map<String, Map<String, Object>> found = new LinkedHashMap<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page = read(href + "&limit=1000" + cursor);
      page.<Map<String, Object>>getList("items")
          .forEach(item -> found.put((String) item.get("startUtc"), item));
      cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
    }
    return found;
  }

  private JsonPath read(String path) {
    return api.as("api-auditor").get(path).then().statusCode(200).extract().jsonPath();
  }
}
