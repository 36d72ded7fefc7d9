package io.wattledger.testing.sample;

import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.imports.ImportColumn;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.imports.ImportHandler;
import io.wattledger.service.imports.ImportKind;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Remarks that are read and not kept, so that there is nothing to take back. */
@ApplicationScoped
public class RemarkImport implements ImportHandler<String> {

  @Override
  public ImportKind kind() {
    return ImportKind.of(
        "remarks",
        "Remarks",
        Set.of(Roles.FINANCE),
        ImportColumn.required("text", "What was said", "hello"));
  }

  @Override
  public String parse(CsvRow row) {
    return row.requiredText("text");
  }

  @Override
  public void store(ImportContext context, List<String> batch) {
    batch.forEach(text -> context.unchanged());
  }
}
