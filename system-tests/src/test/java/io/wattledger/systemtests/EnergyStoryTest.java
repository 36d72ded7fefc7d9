package io.wattledger.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * From a contract on paper to bills that prove themselves, over the day that the clocks go back.
 */
class EnergyStoryTest {

  private static final List<LlanoQuarter> OCTOBER = LlanoQuarter.of(LlanoQuarter.OCTOBER);
  private static final List<LlanoQuarter> NOVEMBER = LlanoQuarter.of(LlanoQuarter.NOVEMBER);
  private static final LlanoBill OCTOBER_BILL = new LlanoBill(OCTOBER);
  private static final LlanoBill CORRECTED_BILL = new LlanoBill(LlanoMonths.correctedOctober());
  private static final LlanoBill NOVEMBER_BILL = new LlanoBill(LlanoMonths.billedNovember());

  private static final LlanoQuarter SURGE = LlanoMonths.SURGE;
  private static final Offset<BigDecimal> CENT = Offset.offset(new BigDecimal("0.01"));

  private final Suite suite = Suite.demo();
  private final Api api = new Api(suite);
  private final BillRecords records = new BillRecords(api);

  @Test
  void aBlockContractIsSettledToTheCentAndCorrected() throws IOException {
    LlanoMonths.enter(api);
    octoberWaitsForAPrice();
    String october = octoberIsSettled();
    try (Browser browser = new Browser(suite, ColorScheme.LIGHT)) {
      browser.open("energy", "/imports/new/energy-contracts/meter-files");
      novemberComesByTheClockOnTheWall(browser);
      theSurgeIsReleased(browser);
      theGapIsEstimated(browser);
      String november = novemberIsSettled(browser);
      theBillExplainsItself(browser, november);
      theBillIsTakenAway(browser, november);
      whoBearsItAddsUp(browser, november);
      aLateReadingMakesDeltas(browser, october);
      theLedgerCarries(browser);
      aClosedMonthStaysAsItIs();
      deadlinesAreInTheCalendar(browser);
      assertThat(browser.complaints()).isEmpty();
    }
    othersSeeNothing(october);
  }

  /** One hour without a price keeps the bill a draft, which names the hour. */
  private void octoberWaitsForAPrice() {
    LlanoMonths.upload(
        api,
        "green-button?for=" + LlanoMonths.MAIN,
        "application/xml",
        LlanoMonths.greenButton(OCTOBER));
    List<LlanoQuarter> both = Stream.concat(OCTOBER.stream(), NOVEMBER.stream()).toList();
    LlanoMonths.upload(api, "meter-intervals", "text/csv", LlanoMonths.hallFile(both));
    List<LlanoQuarter> priced = new ArrayList<>(both);
    priced.subList(40, 44).clear();
    LlanoMonths.upload(
        api, "ercot-real-time-prices", "text/csv", LlanoMonths.prices(priced, "HB_LLANO"));
    LlanoMonths.settle(api, LlanoQuarter.OCTOBER)
        .statusCode(201)
        .body("status", equalTo("DRAFT"))
        .body("missing", hasSize(1))
        .body("missing[0].code", equalTo("PRICE_GAP"))
        .body("missing[0].detail", containsString(LlanoMonths.SERIES))
        .body("missing[0].detail", containsString(both.get(40).start().toString()));
    LlanoMonths.upload(
        api,
        "ercot-real-time-prices",
        "text/csv",
        LlanoMonths.prices(both.subList(40, 44), "HB_LLANO"));
  }

  private String octoberIsSettled() {
    JsonPath bill =
        LlanoMonths.settle(api, LlanoQuarter.OCTOBER)
            .statusCode(201)
            .body("status", equalTo("FINAL"))
            .body("checks.hours", equalTo(744))
            .extract()
            .jsonPath();
    assertThat(BillRecords.amounts(bill, "lines")).isEqualTo(OCTOBER_BILL.amounts());
    assertThat(new BigDecimal(bill.getString("total"))).isEqualTo(OCTOBER_BILL.total());
    return bill.getString("id");
  }

  private void novemberComesByTheClockOnTheWall(Browser browser) {
    Page page = browser.page();
    page.getByLabel("Meter that was read").selectOption(LlanoMonths.MAIN);
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "november.csv",
                "text/csv",
                LlanoMonths.meterFile(NOVEMBER).getBytes(StandardCharsets.UTF_8)));
    Browser.button(page, "Import 2,880 rows").click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Stored: all 2,880 rows.");
  }

  private void theSurgeIsReleased(Browser browser) {
    Page page = browser.page();
    browser.visit("/energy/meters/" + LlanoMonths.MAIN + "?period=2024-11");
    browser.screenshot("energy-meter-quality");
    assertReadable(browser);
    page.getByRole(AriaRole.BUTTON, Browser.named("Release 6,300 kWh")).click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Reason").fill("Both transformers were tested at full load.");
    dialog.getByRole(AriaRole.BUTTON, button("Release")).click();
    assertThat(dialog).hasCount(0);
    assertThat(page.getByText("No reading waits for a decision")).isVisible();
  }

  private void theGapIsEstimated(Browser browser) {
    Page page = browser.page();
    page.getByRole(AriaRole.BUTTON, Browser.named("Estimate")).last().click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Method").selectOption("LINEAR");
    dialog.getByRole(AriaRole.BUTTON, button("Preview")).click();
    assertThat(dialog).containsText("4 intervals");
    dialog.getByLabel("Reason").fill("The modem was exchanged.");
    browser.screenshot("energy-estimate");
    dialog.getByRole(AriaRole.BUTTON, button("Use the estimate")).click();
    assertThat(dialog).hasCount(0);
    assertThat(page.getByText("The modem was exchanged.")).isVisible();
  }

  private static Locator.GetByRoleOptions button(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private String novemberIsSettled(Browser browser) {
    Page page = browser.page();
    browser.visit("/energy?period=2024-11");
    page.getByRole(AriaRole.BUTTON, Browser.named("Settle: Llano block with delivery")).click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByRole(AriaRole.BUTTON, button("Settle the month")).click();
    assertThat(dialog).containsText("$" + LlanoBill.written(NOVEMBER_BILL.total()));
    dialog.getByRole(AriaRole.LINK).click();
    browser.settle();
    String id = page.url().replaceAll(".*/bills/([^?]*).*", "$1");
    JsonPath bill =
        api.as("api-energy")
            .get(LlanoMonths.ENERGY + "settlements/" + id)
            .then()
            .statusCode(200)
            .body("status", equalTo("FINAL"))
            .body("checks.hours", equalTo(721))
            .body("estimated.intervals", equalTo(4))
            .extract()
            .jsonPath();
    assertThat(BillRecords.amounts(bill, "lines")).isEqualTo(NOVEMBER_BILL.amounts());
    for (BigDecimal amount : NOVEMBER_BILL.amounts().values()) {
      assertThat(page.getByRole(AriaRole.TABLE).first()).containsText(LlanoBill.written(amount));
    }
    browser.screenshot("energy-bill");
    assertReadable(browser);
    return id;
  }

  /** The records behind a line, read anew, come to its amount. */
  private void theBillExplainsItself(Browser browser, String november) {
    assertThat(records.proceedsOfTheSale(november)).isEqualTo(NOVEMBER_BILL.creditsEarned());

    Page page = browser.page();
    Browser.button(page, LlanoBill.written(NOVEMBER_BILL.amount("Block/SELL_BACK"))).click();
    Locator drawer = page.locator(".wl-drawer");
    assertThat(drawer).containsText("(price \u2212 fee)");
    assertThat(drawer.getByRole(AriaRole.LINK)).not().hasCount(0);
    browser.screenshot("energy-bill-explained");
    page.keyboard().press("Escape");
  }

  private void theBillIsTakenAway(Browser browser, String november) throws IOException {
    Page page = browser.page();
    Download pdf =
        page.waitForDownload(
            () -> page.getByRole(AriaRole.LINK, Browser.named("PDF")).first().click());
    String text = BillFiles.text(pdf.path());
    NOVEMBER_BILL.amounts().values().forEach(a -> assertThat(text).contains(LlanoBill.written(a)));
    assertThat(text).contains(LlanoBill.written(NOVEMBER_BILL.total()));
    Download workbook =
        page.waitForDownload(
            () -> page.getByRole(AriaRole.LINK, Browser.named("Workbook")).click());
    assertThat(BillFiles.amounts(workbook.path())).containsAll(NOVEMBER_BILL.amounts().values());
  }

  private void whoBearsItAddsUp(Browser browser, String november) {
    Map<String, BigDecimal> hall = records.sharesOfTheHall(november, NOVEMBER_BILL.total());
    assertThat(hall.get("Meter")).isEqualTo("388.00");
    assertThat(hall.get("Demand"))
        .isCloseTo(part(NOVEMBER_BILL.amount("Demand"), SURGE.hallKwh(), SURGE.kwh()), CENT);
    BigDecimal hallKwh = sum(LlanoMonths.billedNovember(), LlanoQuarter::hallKwh);
    BigDecimal allKwh = sum(LlanoMonths.billedNovember(), LlanoQuarter::kwh);
    assertThat(hall.get("Block"))
        .isCloseTo(part(NOVEMBER_BILL.amount("Block/BLOCK"), hallKwh, allKwh), CENT);

    browser.visit("/energy/bills/" + november + "/allocation");
    assertThat(browser.page().getByRole(AriaRole.MAIN))
        .containsText(LlanoBill.written(hall.get("Demand")));
    browser.screenshot("energy-allocation");
  }

  private static BigDecimal part(BigDecimal amount, BigDecimal of, BigDecimal all) {
    return amount.multiply(of).divide(all, 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal sum(
      List<LlanoQuarter> quarters, Function<LlanoQuarter, BigDecimal> figure) {
    return quarters.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void aLateReadingMakesDeltas(Browser browser, String october) {
    LlanoQuarter late = LlanoMonths.CORRECTED;
    LlanoMonths.upload(api, "meter-intervals", "text/csv", LlanoMonths.readings(late));
    Page page = browser.page();
    browser.visit("/energy/bills/" + october);
    assertThat(page.locator("#outdated")).containsText("1 readings of meter " + LlanoMonths.MAIN);
    assertReadable(browser);
    page.locator("#outdated").getByRole(AriaRole.BUTTON).click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByRole(AriaRole.BUTTON, button("Settle the month")).click();
    assertThat(dialog).containsText("$" + LlanoBill.written(CORRECTED_BILL.total()));
    dialog.getByRole(AriaRole.LINK).click();
    assertThat(page.getByRole(AriaRole.TABLE, Browser.named("Lines that differ from version 2")))
        .containsText(LlanoBill.written(CORRECTED_BILL.total().subtract(OCTOBER_BILL.total())));
    browser.settle();
    browser.screenshot("energy-bill-deltas");
    assertReadable(browser);

    String again = page.url().replaceAll(".*/bills/([^?]*).*", "$1");
    JsonPath deltas =
        api.as("api-auditor")
            .get(LlanoMonths.ENERGY + "settlements/" + again + "/deltas?against=2")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    Map<String, BigDecimal> posted = BillRecords.amounts(deltas, "deltas");
    CORRECTED_BILL
        .amounts()
        .forEach(
            (line, amount) ->
                assertThat(posted.getOrDefault(line, new BigDecimal("0.00")))
                    .as(line)
                    .isEqualTo(amount.subtract(OCTOBER_BILL.amount(line))));
  }

  /** What October earned pays November, by its own limit; what November earned is open. */
  private void theLedgerCarries(Browser browser) {
    BigDecimal earned = CORRECTED_BILL.creditsEarned();
    BigDecimal used = earned.min(NOVEMBER_BILL.creditLimit());
    BigDecimal open = earned.add(NOVEMBER_BILL.creditsEarned()).subtract(used);
    api.as("api-finance")
        .get(LlanoMonths.ENERGY + "contracts/" + LlanoMonths.CONTRACT + "/credits")
        .then()
        .statusCode(200)
        .body("earned", equalTo(open.add(used).toPlainString()))
        .body("used", equalTo(used.toPlainString()))
        .body("open", equalTo(open.toPlainString()));
    browser.visit("/energy/contracts/" + LlanoMonths.CONTRACT + "/credits");
    Locator main = browser.page().getByRole(AriaRole.MAIN);
    assertThat(main).containsText("$" + LlanoBill.written(open));
    assertThat(main).containsText("$" + LlanoBill.written(used));
    browser.screenshot("energy-credits");
  }

  private void aClosedMonthStaysAsItIs() {
    String lock = LlanoMonths.ENERGY + "period-locks/" + LlanoQuarter.OCTOBER;
    api.as("api-controller")
        .contentType("application/json")
        .body(Map.of("reason", "closed"))
        .put(lock)
        .then()
        .statusCode(200);
    try {
      api.as("api-energy")
          .contentType("text/csv")
          .body(LlanoMonths.readings(LlanoMonths.CORRECTED.taking(1)))
          .post(LlanoMonths.ENERGY + "imports/meter-intervals")
          .then()
          .statusCode(409)
          .body("detail", containsString(LlanoQuarter.OCTOBER.toString()));
      LlanoMonths.post(
              api,
              "contracts/" + LlanoMonths.CONTRACT + "/versions",
              "{'effectiveFrom': '2024-10-15', 'effectiveTo': '2025-08-01',"
                  + " 'components': [{'type': 'ENERGY_FEE', 'pricePerMwh': '1'}]}")
          .statusCode(409)
          .body("detail", containsString(LlanoQuarter.OCTOBER.toString()));
      LlanoMonths.settle(api, LlanoQuarter.OCTOBER)
          .statusCode(409)
          .body("detail", containsString(LlanoQuarter.OCTOBER.toString()));
    } finally {
      api.as("api-controller").delete(lock).then().statusCode(204);
    }
    LlanoMonths.settle(api, LlanoQuarter.OCTOBER)
        .statusCode(200)
        .body("version", equalTo(3))
        .body("total", equalTo(CORRECTED_BILL.total().toPlainString()));
  }

  private void deadlinesAreInTheCalendar(Browser browser) throws IOException {
    Page page = browser.page();
    browser.visit("/energy/contracts/" + LlanoMonths.CONTRACT);
    Browser.button(page, "Add a deadline").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Kind").selectOption("OTHER");
    LocalDate day = LocalDate.now(LlanoQuarter.ZONE).plusDays(60);
    dialog.getByLabel("Last day").fill(day.toString());
    dialog.getByLabel("What is to be done").fill("Claim the credits, which lapse then");
    dialog.getByRole(AriaRole.BUTTON, button("Add the deadline")).click();
    assertThat(dialog).hasCount(0);
    assertThat(page.getByText("Claim the credits, which lapse then")).isVisible();
    browser.screenshot("energy-contract");
    Download file =
        page.waitForDownload(
            () -> page.getByRole(AriaRole.LINK, Browser.named("Calendar file")).click());
    assertNames(day, Files.readString(file.path()));

    String feed =
        api.as("api-energy")
            .contentType("application/json")
            .body(
                Map.of(
                    "name", "Deadlines of the desk",
                    "kind", "contract-deadlines",
                    "format", "ics",
                    "period", "running-month"))
            .post("/api/gateway/v1/report-links")
            .then()
            .statusCode(201)
            .extract()
            .path("url");
    assertNames(day, api.anonymous().get(feed).then().statusCode(200).extract().asString());
  }

  private static void assertNames(LocalDate day, String calendar) {
    String unfolded = calendar.replace("\r\n ", "");
    assertThat(unfolded)
        .contains("DTSTART;VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE))
        .contains("Claim the credits\\, which lapse then");
  }

  private void othersSeeNothing(String october) {
    for (String path :
        List.of(
            "settlements/" + october,
            "settlements/" + october + "/allocation",
            "contracts/" + LlanoMonths.CONTRACT + "/credits",
            "meters/" + LlanoMonths.MAIN + "/intervals",
            "contract-deadlines?format=ics")) {
      api.as("api-customer-a").get(LlanoMonths.ENERGY + path).then().statusCode(403);
      api.anonymous().get(LlanoMonths.ENERGY + path).then().statusCode(401);
    }
    for (String format : List.of("pdf", "xlsx")) {
      String file = "/api/gateway/v1/power-bills/" + october + "?format=" + format;
      api.as("api-customer-a").get(file).then().statusCode(403);
    }
    api.as("api-energy")
        .get(LlanoMonths.ENERGY + "settlements/" + new UUID(0, 7))
        .then()
        .statusCode(404);
  }

  /** On a desk and on a phone, for eyes and for screen readers. */
  private static void assertReadable(Browser browser) {
    List<String> flaws = new ArrayList<>(Layout.flaws(browser.page()));
    flaws.addAll(Axe.violations(browser.page()));
    browser.resize(Browser.Screen.PHONE);
    flaws.addAll(Layout.flaws(browser.page()));
    browser.resize(Browser.Screen.WIDE);
    assertThat(flaws).as(browser.page().url()).isEmpty();
  }
}
