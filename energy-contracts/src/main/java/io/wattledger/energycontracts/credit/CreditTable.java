package io.wattledger.energycontracts.credit;

import io.wattledger.service.export.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Power credits as tables to download. */
final class CreditTable {

  private CreditTable() {}

  /** One row a credit. */
  static Table lots(String contractCode, List<LotView> lots) {
    return Table.of(
        "power-credits-" + contractCode,
        List.of(
            Table.Column.text("month"),
            Table.Column.text("name"),
            Table.Column.number("amount", 2),
            Table.Column.text("offsets"),
            Table.Column.number("maxBillPercent"),
            Table.Column.text("lastMonth"),
            Table.Column.number("used", 2),
            Table.Column.number("expired", 2),
            Table.Column.number("open", 2)),
        lots.stream()
            .map(
                lot ->
                    Arrays.<Object>asList(
                        lot.month().toString(),
                        lot.name(),
                        lot.amount(),
                        lot.offsets().name(),
                        lot.maxBillPercent(),
                        Objects.toString(lot.lastMonth(), null),
                        lot.used(),
                        lot.expired(),
                        lot.open()))
            .toList());
  }

  /** One row a posting. */
  static Table postings(String contractCode, List<CreditPosting> postings) {
    return Table.of(
        "power-credit-postings-" + contractCode,
        List.of(
            Table.Column.number("id"),
            Table.Column.text("month"),
            Table.Column.text("kind"),
            Table.Column.text("creditMonth"),
            Table.Column.text("name"),
            Table.Column.number("amount", 2),
            Table.Column.text("settlementId"),
            Table.Column.text("postedAt"),
            Table.Column.text("postedBy")),
        postings.stream()
            .map(
                posting ->
                    Arrays.<Object>asList(
                        posting.id(),
                        posting.month().toString(),
                        posting.kind().name(),
                        posting.creditMonth().toString(),
                        posting.name(),
                        posting.amount(),
                        Objects.toString(posting.settlementId(), null),
                        posting.postedAt().toString(),
                        posting.postedBy()))
            .toList());
  }
}
