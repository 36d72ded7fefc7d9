package io.wattledger.energycontracts.contract;

import io.wattledger.service.export.Table;
import java.util.Arrays;
import java.util.List;

/** Contracts as a table to download, one row a version. */
final class ContractTable {

  private ContractTable() {}

  static Table of(List<Contract> contracts) {
    return Table.of(
        "contracts",
        List.of(
            Table.Column.text("code"),
            Table.Column.text("name"),
            Table.Column.text("siteCode"),
            Table.Column.text("supplier"),
            Table.Column.text("kind"),
            Table.Column.text("timeZone"),
            Table.Column.text("currency"),
            Table.Column.number("version"),
            Table.Column.date("effectiveFrom"),
            Table.Column.date("effectiveTo"),
            Table.Column.text("note"),
            Table.Column.text("components")),
        contracts.stream()
            .flatMap(c -> c.versions().stream().map(version -> row(c, version)))
            .toList());
  }

  private static List<Object> row(Contract contract, ContractVersion version) {
    return Arrays.asList(
        contract.code(),
        contract.name(),
        contract.siteCode(),
        contract.supplier(),
        contract.kind().name(),
        contract.timeZone(),
        contract.currency(),
        version.version(),
        version.effectiveFrom(),
        version.effectiveTo(),
        version.note(),
        String.join(
            ", ", version.components().stream().map(c -> c.type() + " " + c.name()).toList()));
  }
}
