package io.wattledger.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** An energy manager enters a contract clause by clause; what is stored is what was agreed. */
class ClauseEditorStoryTest {

  private static final String CONTRACT = "llano-entered";
  private static final String AGREED =
      """
      [{'type': 'FIXED_BLOCK', 'name': 'Block', 'blockKw': '10000', 'pricePerMwh': '31.25', 'takeOrPay': true,
        'sellBack': {'priceSeries': 'ercot-hb-west', 'feePerMwh': '1.50'}},
       {'type': 'TOU_ENERGY', 'name': 'Delivery', 'periods': [
         {'name': 'off-peak', 'pricePerMwh': '4.15'},
         {'name': 'on-peak', 'pricePerMwh': '9.70', 'when': [{'days': ['WEEKDAY'], 'from': '13:00', 'to': '19:00'}]}]},
       {'type': 'DEMAND', 'name': 'Demand', 'pricePerKw': '7.90', 'windowMinutes': 15,
        'ratchets': [{'percent': '80', 'months': 11}]},
       {'type': 'TAX', 'name': 'Tax', 'percent': '6.25', 'appliesTo': ['Delivery', 'Demand']}]""";

  private final Suite suite = Suite.demo();
  private final Api api = new Api(suite);

  @Test
  void clausesAreStoredAsTheyWereEntered() throws JsonProcessingException {
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
      Page page = browser.open("energy", "/energy/new-contract");
      browser.settle();
      enterTheHead(page);
      enterTheBlock(page);
      enterTheDelivery(page);
      enterTheDemand(page);
      enterTheTax(page);
      assertThat(page.locator(".wl-beside").getByRole(AriaRole.TABLE)).containsText("on-peak");
      browser.screenshot("energy-clause-editor");
      Browser.button(page, "Enter the contract").click();
      page.waitForURL("**/energy/contracts/" + CONTRACT);
      browser.settle();
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("Llano, entered");
      browser.screenshot("energy-contract-entered");
      assertThat(browser.complaints()).isEmpty();
    }
    JsonNode stored =
        new ObjectMapper()
            .readTree(
                api.as("api-auditor").get(LlanoMonths.ENERGY + "contracts/" + CONTRACT).asString());
    assertStates(
        stored.at("/versions/0/components"),
        new ObjectMapper().readTree(AGREED.replace('\'', '"')),
        "");
  }

  private static void enterTheHead(Page page) {
    page.locator("[name=name]").first().fill("Llano, entered");
    page.locator("[name=code]").fill(CONTRACT);
    page.locator("[name=siteCode]").selectOption("pecos");
    page.locator("[name=supplier]").fill("Llano Retail");
    page.locator("[name=effectiveFrom]").fill("2024-08-01");
    page.getByLabel("Until before").fill("2025-08-01");
  }

  private static void enterTheBlock(Page page) {
    Locator clause = add(page, "Fixed block", "Block");
    clause.getByLabel("Block kW").fill("10000");
    clause.getByLabel("Price USD/MWh").fill("31.25");
    clause.getByLabel("Paid whether used or not").selectOption("true");
    Locator sellBack = group(clause, "Sell back");
    sellBack.getByLabel("Agreed").first().check();
    sellBack.getByLabel("Price series").selectOption("ercot-hb-west");
    sellBack.getByLabel("Fee USD/MWh").fill("1.50");
  }

  private static void enterTheDelivery(Page page) {
    Locator clause = add(page, "Energy by time of use", "Delivery");
    period(clause, 1, "off-peak", "4.15");
    period(clause, 2, "on-peak", "9.70");
    clause.getByRole(AriaRole.BUTTON, named("2 on-peak")).click();
    for (int hour = 13; hour < 19; hour++) {
      clause
          .getByRole(
              AriaRole.BUTTON,
              named("Paint %d:00 to %d:00 in all months".formatted(hour, hour + 1)))
          .click();
    }
  }

  private static void period(Locator clause, int number, String name, String price) {
    clause.getByRole(AriaRole.BUTTON, named("Add a period")).click();
    Locator period = group(clause, "Period " + number);
    period.getByLabel("Name on the bill").fill(name);
    period.getByLabel("Price USD/MWh").fill(price);
  }

  private static void enterTheDemand(Page page) {
    Locator clause = add(page, "Demand charge", "Demand");
    clause.getByLabel("Price USD/kW").first().fill("7.90");
    clause.getByLabel("Window min").fill("15");
    clause.getByRole(AriaRole.BUTTON, named("Add to ratchets")).click();
    Locator ratchet = group(clause, "Ratchets 1");
    ratchet.getByLabel("Percent").fill("80");
    ratchet.getByLabel("Months").first().fill("11");
  }

  private static void enterTheTax(Page page) {
    Locator clause = add(page, "Tax", "Tax");
    clause.getByLabel("Percent").fill("6.25");
    clause.getByLabel("Delivery").check();
    clause.getByLabel("Demand").check();
  }

  /** Adds a clause and names it; its form is the last one, and open. */
  private static Locator add(Page page, String kind, String name) {
    page.getByRole(AriaRole.LIST, Browser.named("Kinds of clauses"))
        .locator(
            "button",
            new Locator.LocatorOptions()
                .setHas(page.locator("strong", new Page.LocatorOptions().setHasText(kind))))
        .first()
        .click();
    Locator clause = page.locator(".wl-draft > li").last();
    clause.getByLabel("Name on the bill").first().fill(name);
    return clause;
  }

  private static Locator group(Locator within, String name) {
    return within.getByRole(AriaRole.GROUP, named(name));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  /** The stored terms say what was agreed; they may state usual values beside it. */
  private static void assertStates(JsonNode stored, JsonNode agreed, String where) {
    if (agreed.isObject()) {
      agreed
          .properties()
          .forEach(
              member ->
                  assertStates(
                      stored.path(member.getKey()),
                      member.getValue(),
                      where + "/" + member.getKey()));
    } else if (agreed.isArray()) {
      assertThat(stored.size()).as(where).isEqualTo(agreed.size());
      for (int i = 0; i < agreed.size(); i++) {
        assertStates(stored.get(i), agreed.get(i), where + "/" + i);
      }
    } else {
      assertThat(stored).as(where).isEqualTo(agreed);
    }
  }
}
