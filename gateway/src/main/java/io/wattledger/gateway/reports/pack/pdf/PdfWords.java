package io.wattledger.gateway.reports.pack.pdf;

import io.quarkus.qute.TemplateExtension;
import io.wattledger.gateway.reports.pack.Check;
import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.pack.PortalPages;
import io.wattledger.gateway.reports.pack.Words;
import io.wattledger.gateway.reports.source.AssetBatch;
import io.wattledger.gateway.reports.source.PoolPayout;
import io.wattledger.gateway.reports.source.StatementFigures;
import io.wattledger.gateway.reports.source.StatementLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How the template writes months, times and figures: {@code {words:amount(x)}}. */
@TemplateExtension(namespace = "words")
final class PdfWords {

  private PdfWords() {}

  static String month(String period) {
    return Words.month(period);
  }

  static String shortMonth(String period) {
    return Words.shortMonth(period);
  }

  static String time(Instant instant) {
    return Words.time(instant);
  }

  static String date(LocalDate date) {
    return Words.date(date);
  }

  static String driver(String driver) {
    return Words.driver(driver);
  }

  static String record(String type) {
    return PortalPages.name(type);
  }

  static String amount(BigDecimal figure) {
    return Words.amount(figure);
  }

  static String whole(BigDecimal figure) {
    return Words.whole(figure);
  }

  static String btc(BigDecimal figure) {
    return Words.btc(figure);
  }

  static String quantity(BigDecimal figure) {
    return Words.quantity(figure);
  }

  static String percent(BigDecimal part, BigDecimal whole) {
    return Words.percent(part, whole);
  }

  /** The difference of two figures, nothing when one is missing. */
  static BigDecimal less(BigDecimal figure, BigDecimal other) {
    return figure == null || other == null ? null : figure.subtract(other);
  }

  /** The class of a figure: red is for losses and nothing else. */
  static String sign(BigDecimal figure) {
    return figure != null && figure.signum() < 0 ? "num loss" : "num";
  }

  /** A change with its sign. */
  static String change(BigDecimal figure, BigDecimal before) {
    BigDecimal change = less(figure, before);
    return change != null && change.signum() > 0 ? "+" + amount(change) : amount(change);
  }

  /** The first part of a long id; readable, and the link carries the whole. */
  static String brief(String id) {
    return id.length() > 20 ? id.substring(0, 8) : id;
  }

  /** A whole number. */
  static String count(int number) {
    return Words.quantity(BigDecimal.valueOf(number));
  }

  /** Where a bill is found in the API. */
  static String billAddress(String id) {
    return "/api/energy-contracts/v1/settlements/" + id;
  }

  /** The batch behind a line, null when it is not in service any more. */
  static AssetBatch batch(CloseBook book, StatementLine line) {
    return book.batch(line.source().id()).orElse(null);
  }

  /** A side of a check, in coins or money. */
  static String checked(Check check, BigDecimal figure) {
    return check.coins() ? btc(figure) : amount(figure);
  }

  /** Sites and models as tables. */
  static List<ScopeTable> scopeTables(CloseBook book) {
    return List.of(
        new ScopeTable("Sites", "Site", book.sites()),
        new ScopeTable("Models", "Model", book.models()));
  }

  /** Payouts by site, and together. */
  static List<SitePayouts> payoutsBySite(CloseBook book) {
    List<SitePayouts> rows = new ArrayList<>();
    book.payoutsBySite()
        .forEach((code, payouts) -> rows.add(payouts(book.siteName(code), payouts, false)));
    rows.add(payouts("Together", book.payouts(), true));
    return rows;
  }

  /** Overhead by driver. */
  static List<DriverCost> drivers(CloseBook book) {
    return book.overheadByDriver().entrySet().stream()
        .map(
            driver ->
                new DriverCost(
                    Words.driver(driver.getKey()),
                    driver.getValue().size(),
                    CloseBook.sum(driver.getValue(), StatementLine::amount)))
        .toList();
  }

  private static SitePayouts payouts(String site, List<PoolPayout> payouts, boolean total) {
    return new SitePayouts(
        site,
        payouts.size(),
        CloseBook.sum(payouts, PoolPayout::grossBtc),
        CloseBook.sum(payouts, PoolPayout::poolFeeBtc),
        total);
  }

  /** Scopes of one kind. */
  record ScopeTable(String title, String what, List<StatementFigures> scopes) {}

  /** Coins of a site. */
  record SitePayouts(String site, int count, BigDecimal gross, BigDecimal fee, boolean total) {

    /** Coins after the fee. */
    public BigDecimal net() {
      return gross.subtract(fee);
    }
  }

  /** Overhead under one driver. */
  record DriverCost(String name, int lines, BigDecimal amount) {}
}
