package io.wattledger.fleet.batch;

import io.wattledger.service.imports.ImportColumn;
import io.wattledger.service.imports.ImportKind;
import io.wattledger.service.security.Roles;
import java.util.Set;

/** The columns of an import of batches. */
final class AssetBatchColumns {

  static final ImportKind KIND =
      ImportKind.of(
          "asset-batches",
          "Asset batches",
          Set.of(Roles.OPERATOR, Roles.FINANCE, Roles.ADMIN),
          ImportColumn.required(
              "code", "Code of the batch; " + AssetBatchRequest.CODE_RULE, "PEC-S21P-1"),
          ImportColumn.required("siteCode", "Code of the site", "pecos"),
          ImportColumn.optional("buildingCode", "Code of the building there", "b1"),
          ImportColumn.required("category", "MACHINE or INFRASTRUCTURE", "MACHINE"),
          ImportColumn.required("use", "MINING or AI", "MINING"),
          ImportColumn.optional("modelCode", "Model, for machines only", "antminer-s21-pro"),
          ImportColumn.required("description", "What it is", "Antminer S21 Pro, first lot"),
          ImportColumn.required("quantity", "Pieces, 1 to 1000000", "6000"),
          ImportColumn.required("unitCost", "Cost of one piece, landed and installed", "3588.00"),
          ImportColumn.required("currency", "ISO 4217 code", "USD"),
          ImportColumn.optional("supplier", "From whom", "Bitmain"),
          ImportColumn.required("acquiredOn", "Day of the purchase", "2025-03-01"),
          ImportColumn.optional("inServiceOn", "First day of service (UTC)", "2025-04-01"),
          ImportColumn.required("usefulLifeMonths", "Life in months, 1 to 600", "48"),
          ImportColumn.optional(
              "salvageValuePerUnit", "Value of one piece at the end of its life", "0.00"),
          ImportColumn.optional(
              "status",
              "ORDERED, IN_TRANSIT, IN_STOCK, IN_SERVICE, RETIRED or SOLD; when blank IN_SERVICE"
                  + " with an inServiceOn, else ORDERED",
              "IN_SERVICE"),
          ImportColumn.optional("retiredOn", "Day of retirement or sale", ""),
          ImportColumn.optional("writtenDownOn", "Day of a write-down", ""),
          ImportColumn.optional(
              "carryingAmount", "Worth of the whole batch after the write-down", ""),
          ImportColumn.optional("writeDownReason", "Why it was written down", ""));

  private AssetBatchColumns() {}
}
