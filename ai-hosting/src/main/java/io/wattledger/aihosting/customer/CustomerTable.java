package io.wattledger.aihosting.customer;

import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import java.util.Arrays;
import java.util.List;

/** Customers as a table to download. */
final class CustomerTable {

  private CustomerTable() {}

  static Table of(List<CustomerView> customers) {
    return Table.of(
        "ai-customers",
        List.of(
            Column.text("code"),
            Column.text("name"),
            Column.text("legalName"),
            Column.text("organizationId"),
            Column.text("timeZone"),
            Column.text("currency"),
            Column.text("contactName"),
            Column.text("contactEmail"),
            Column.text("taxId"),
            Column.text("status")),
        customers.stream().map(CustomerTable::row).toList());
  }

  private static List<Object> row(CustomerView customer) {
    return Arrays.asList(
        customer.code(),
        customer.name(),
        customer.legalName(),
        customer.organizationId().toString(),
        customer.timeZone(),
        customer.currency(),
        customer.contact().name(),
        customer.contact().email(),
        customer.taxId(),
        customer.status().name());
  }
}
