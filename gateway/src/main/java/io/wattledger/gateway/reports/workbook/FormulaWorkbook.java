package io.wattledger.gateway.reports.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook whose formulas carry their results. The writer underneath stores formulas only, so the
 * results are put beside them when the file is finished.
 */
public final class FormulaWorkbook {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Workbook workbook = new Workbook(bytes, "Wattledger", "1.0");
  private final List<FormulaSheet> sheets = new ArrayList<>();

  /** Starts a workbook. */
  public FormulaWorkbook() {
    workbook.setGlobalDefaultFont("Calibri", 10);
  }

  /** A new sheet; the order of the sheets is the order of these calls. */
  public FormulaSheet sheet(String name) {
    FormulaSheet sheet = new FormulaSheet(workbook.newWorksheet(name));
    sheets.add(sheet);
    return sheet;
  }

  /** Title and subject as the file's properties show them. */
  public void describe(String title, String subject) {
    workbook.properties().setTitle(title).setSubject(subject);
  }

  /** Writes the file; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    workbook.finish();
    Path file = Files.createTempFile("wattledger-workbook-", ".tmp");
    try {
      Files.write(file, bytes.toByteArray());
      withResults(file, out);
    } finally {
      Files.delete(file);
    }
  }

  private void withResults(Path file, OutputStream out) throws IOException {
    ZipOutputStream whole = new ZipOutputStream(out);
    try (ZipFile parts = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        ZipEntry copy = new ZipEntry(part.getName());
        copy.setTime(0);
        whole.putNextEntry(copy);
        byte[] content = parts.getInputStream(part).readAllBytes();
        Map<String, Object> results = results(part.getName());
        if (results.isEmpty()) {
          whole.write(content);
        } else {
          String xml = new String(content, StandardCharsets.UTF_8);
          whole.write(FormulaResults.into(xml, results).getBytes(StandardCharsets.UTF_8));
        }
        whole.closeEntry();
      }
    }
    whole.finish();
  }

  private Map<String, Object> results(String part) {
    for (int i = 0; i < sheets.size(); i++) {
      if (part.equals("xl/worksheets/sheet" + (i + 1) + ".xml")) {
        return sheets.get(i).results();
      }
    }
    return Map.of();
  }
}
